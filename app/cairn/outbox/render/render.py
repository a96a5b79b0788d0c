"""Drafts to a rendering: a pure function of the drafts, the form, what stands there, and who."""

from collections.abc import Callable, Mapping, Sequence

from cairn.errors import CairnError
from cairn.outbox.draft import Draft, slug_of
from cairn.outbox.ground import Ground
from cairn.outbox.render import claude_md, mcp, record, rule, settings, skill, words
from cairn.outbox.render.manuscript import Manuscript, manuscript
from cairn.outbox.rendering import Author, Form, Rendering
from cairn.records.record import Kind

_FILES: Mapping[Form, Callable[[Manuscript, Ground], dict[str, bytes]]] = {
    Form.RECORD: record.files,
    Form.SKILL: skill.files,
    Form.RULE: rule.files,
    Form.CLAUDE_MD: claude_md.files,
    Form.SETTINGS: settings.files,
    Form.MCP: mcp.files,
}


def render(
    drafts: Sequence[Draft], form: Form, author: Author, ground: Ground | None = None
) -> Rendering:
    """`drafts` as `form`, ready for the gate; the same arguments give the same value.

    Raises E_FORM where a draft cannot have that form, E_TARGET and E_LINK for what stands in the
    way, E_FRONTMATTER and the like where a draft cannot be read, E_RENDERING for nothing at all.
    """
    target = ground or Ground()
    ones = [manuscript(draft) for draft in drafts]
    if not ones:
        raise CairnError("E_RENDERING", "No draft is to be exported.", "Name one.")
    files: dict[str, bytes] = {}
    homes: dict[str, str] = {}
    for one in ones:
        made = _files(one, form, _over(target, files))
        homes[one.id] = next(iter(made))
        files |= made
    there = {path: target.read(path) for path in files}
    return Rendering(
        files=files,
        message=words.message(ones, form),
        author=author,
        when=max(draft.edited_at for draft in drafts).replace(microsecond=0),
        pr_title=words.title(ones, form),
        pr_body=words.request(ones, form, files),
        slug=slug_of(ones[0].record.title) or ones[0].record.kind.value,
        form=form,
        before={path: data for path, data in there.items() if data is not None},
        records=tuple(one.id for one in ones),
        earlier=tuple(sent.commit for one in drafts for sent in one.sent if sent.commit),
        homes=homes,
    )


def forms(draft: Draft) -> tuple[Form, ...]:
    """As what `draft` can leave, the plainest first; raises what reading it raises."""
    one = manuscript(draft)
    found = [Form.RECORD, Form.SKILL, Form.RULE, Form.CLAUDE_MD]
    if settings.fragment(one):
        found.append(Form.SETTINGS)
    if mcp.servers(one):
        found.append(Form.MCP)
    return tuple(found)


def _files(one: Manuscript, form: Form, ground: Ground) -> dict[str, bytes]:
    if form is Form.RECORD and one.record.kind is Kind.SKILL:
        form = Form.SKILL  # that is what a shared layer keeps of a skill
    return _FILES[form](one, ground)


def _over(ground: Ground, files: Mapping[str, bytes]) -> Ground:
    """`ground` as it would be with `files` in it, so that several drafts find room for each."""
    ours = dict(files)
    return Ground(
        lambda path: ours[path] if path in ours else ground.read(path),
        ground.is_spine,
        ground.spine,
    )
