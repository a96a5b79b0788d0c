"""What the page of the gate lists: where several drafts leave, one answer may not be enough."""

from dataclasses import replace

from cairn.desk.gate_matters import BLOCKS, KEPT, matters
from cairn.gate.decisions import Decisions
from cairn.gate.gate import Gate
from cairn.gate.known import Known, Someone
from cairn.outbox.ground import Ground
from cairn.outbox.passing import judged
from cairn.outbox.rendering import Form
from cairn.records.record import Kind
from tests.outbox.renderable import AUTHOR, draft

GATE = Gate(Known(people=(Someone("Żaneta Quillfeather"),)), key=b"k" * 32)


def test_what_one_draft_keeps_blocks_where_another_one_says_it() -> None:
    body = "## Symptom\n\nx\n\n## Fix\n\nAsk Żaneta Quillfeather.\n"
    one, other = draft(Kind.GOTCHA, "It stalls", body), draft(Kind.GOTCHA, "It hangs", body)
    other = replace(other, id="01M7YZMHG0KJHWKJ4K9ZW5WKY4")
    decided = Decisions()
    for found in judged([one], Form.RECORD, AUTHOR, Ground(), GATE).settled.open:
        decided = decided.keeping(found, "She agreed.")
    said = decided.as_dict()
    one = replace(one, decisions=said)
    alone = judged([one], Form.RECORD, AUTHOR, Ground(), GATE)
    assert {matter.state for matter in matters(alone, said)} == {KEPT}
    both = judged([one, other], Form.RECORD, AUTHOR, Ground(), GATE)
    assert {matter.state for matter in matters(both, said)} == {BLOCKS}
