"""Servers of a checkout: what its agent reaches, as connectors."""

from collections.abc import Iterator

from cairn.outbox.harvest.checkout import Checkout
from cairn.outbox.harvest.entries import line_of, list_in, masked, object_in, of_its_own, texts
from cairn.outbox.harvest.fences import as_json, spoken
from cairn.outbox.harvest.found import Candidate
from cairn.outbox.parts import filled_body
from cairn.records.record import Kind

MCP = ".mcp.json"


def from_servers(checkout: Checkout) -> Iterator[Candidate]:
    """Every server of ``.mcp.json``, its values put behind names."""
    raw = checkout.text(MCP)
    value = object_in(checkout, MCP, raw)
    servers = value.get("mcpServers") if value is not None else None
    if raw is None or not isinstance(servers, dict):
        return
    for name, entry in servers.items():
        if not isinstance(entry, dict):
            continue
        where = entry.get("url") or " ".join(texts([entry.get("command"), *list_in(entry, "args")]))
        parts = {
            "What it reaches": f"`{where}`" if where and "`" not in str(where) else "",
            "Configuration": as_json(masked({"mcpServers": {name: entry}})),
        }
        needs = ["data", "vetting"] if parts["What it reaches"] else ["what", "data", "vetting"]
        yield Candidate(
            Kind.CONNECTOR.value,
            f"{spoken(str(name))} over MCP",
            filled_body(Kind.CONNECTOR, parts),
            MCP,
            line_of(raw, str(name)),
            more={"needs": needs},
            local=of_its_own(checkout, [entry.get("command"), *list_in(entry, "args")]),
            runs="command" in entry,
        )
