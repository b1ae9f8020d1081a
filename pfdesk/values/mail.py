"""Mail addresses."""

from __future__ import annotations

import re
import unicodedata

from pfdesk.values.errors import Refused

_MAIL = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+")


def mail_address(text: str) -> str:
    """The address in a text, in half width; its host must have a dot (RFC 5321, without quoted names).

    Raises Refused (without field) for what is none.
    """
    plain = unicodedata.normalize("NFKC", text).replace(" ", "")
    if not _MAIL.fullmatch(plain):
        raise Refused("", "メールアドレスは madoguchi@example.jp のように入力してください。")
    return plain
