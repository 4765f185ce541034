"""Short names made of signs that nobody takes for each other: for codes that people write down and type."""

from __future__ import annotations

import hashlib

from .quizzes import Quiz

SIGNS = "23456789ACDEFGHJKMNPQRTVWXY"
"""Digits and letters that nobody takes for each other: without 0 and O, 1 I and L, 5 and S, 8 and B, U, Z."""


def bank_of(quiz: Quiz) -> str:
    """Name the questions that a test draws from, and what passes it, in three signs."""
    return name_in_signs(f"{quiz.pass_mark}", *(f"{one.name} {one.fingerprint}" for one in quiz.pool))


def name_in_signs(*texts: str) -> str:
    """Give three signs that stand for some texts, made from their SHA-256."""
    number = int.from_bytes(hashlib.sha256("\0".join(texts).encode()).digest()[:8], "big")
    signs = []
    for _ in range(3):
        number, sign = divmod(number, len(SIGNS))
        signs.append(SIGNS[sign])
    return "".join(signs)
