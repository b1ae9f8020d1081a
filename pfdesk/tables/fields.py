"""A field that an import can fill, and the headings that it goes by."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """A field that an import can fill.

    `name` is the entity's field; `titles` are the headings it goes by, the first one the screen's own word, and of
    several that a table has the one that stands first here is taken; `required`: a table without a column for it is
    refused by `ColumnMapping.check_required`. `tails` are ends of headings that mean the field behind a word for what
    the rows are about: 名 means the name in 町内会名 and 学校名, though not alone and not in 都道府県名.
    `otherwise` are headings that it may go by where nothing better was found, even one that another field took.
    A part of something (`part_of`, 番地 of an address) is read only where the table has no column for the whole;
    what makes sense with others only (内線 with a phone) where it has a column for one of `beside`.
    """

    name: str
    titles: tuple[str, ...]
    required: bool = False
    otherwise: tuple[str, ...] = ()
    tails: tuple[str, ...] = ()
    part_of: str = ""
    beside: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        """The screen's word for the field."""
        return self.titles[0] if self.titles else self.name
