"""The tables of a project file, one per concept, and the two numbers in its header that say what it is.

Rows stand in the order of the document. `position` counts the items of a list from 0 and is NULL for a single value;
an empty list leaves one row in which position and value are NULL. `number` is as `cell.to_cell` makes it.
"""

from __future__ import annotations

APPLICATION_ID = int.from_bytes(b"DYNC", "big")
FORMAT = 4

TABLES = {
    "project": "title TEXT NOT NULL, language TEXT NOT NULL, currency TEXT NOT NULL",
    "model_text": "name TEXT PRIMARY KEY, text TEXT NOT NULL",
    "amendment": "id TEXT PRIMARY KEY, data TEXT NOT NULL",
    "library": "kept_against TEXT NOT NULL",
    "item": "index_id TEXT NOT NULL, position INTEGER, name TEXT",
    "provenance": """input TEXT PRIMARY KEY, status TEXT NOT NULL, method TEXT NOT NULL,
        n INTEGER, needed INTEGER, source TEXT NOT NULL""",
    "input_value": "input TEXT NOT NULL REFERENCES provenance, position INTEGER, number REAL",
    "interval_end": """input TEXT NOT NULL REFERENCES provenance,
        side TEXT NOT NULL CHECK (side IN ('low', 'high')), position INTEGER, number REAL""",
    "answer": "question TEXT PRIMARY KEY, number REAL, text TEXT, CHECK ((number IS NULL) <> (text IS NULL))",
    "scenario": "place INTEGER PRIMARY KEY, id TEXT NOT NULL, name_en TEXT NOT NULL, name_zh TEXT NOT NULL",
    "scenario_change": """scenario INTEGER NOT NULL REFERENCES scenario, input TEXT NOT NULL,
        position INTEGER, number REAL""",
    "scenario_note": """scenario INTEGER PRIMARY KEY REFERENCES scenario, description TEXT NOT NULL,
        colour TEXT NOT NULL, is_locked INTEGER NOT NULL""",
    "evidence_source": """place INTEGER PRIMARY KEY, table_id TEXT NOT NULL, name TEXT NOT NULL, file TEXT NOT NULL,
        encoding TEXT NOT NULL, header_row INTEGER NOT NULL, rows_read INTEGER NOT NULL, rows_used INTEGER NOT NULL,
        report TEXT NOT NULL, sheet TEXT NOT NULL, rows BLOB NOT NULL""",
    "column_match": "source INTEGER NOT NULL REFERENCES evidence_source, column_id TEXT NOT NULL, header TEXT NOT NULL",
    "note": "node TEXT PRIMARY KEY, text TEXT NOT NULL",
    "assessment": "data TEXT NOT NULL",
    "paper": "name TEXT NOT NULL, data BLOB NOT NULL",
    "slides": "data TEXT NOT NULL",
    "result": "kind TEXT NOT NULL, seed INTEGER, fingerprint TEXT NOT NULL, data TEXT NOT NULL",
    "drawn_map": "is_drawn INTEGER NOT NULL",
    "map_node": """id TEXT NOT NULL, kind TEXT NOT NULL, name_en TEXT NOT NULL, name_zh TEXT NOT NULL,
        dimension TEXT NOT NULL, page TEXT NOT NULL, section TEXT NOT NULL, stated INTEGER NOT NULL,
        level REAL NOT NULL, role TEXT NOT NULL, one_off REAL, running REAL, p_fail REAL, value_element TEXT NOT NULL,
        poster INTEGER NOT NULL""",
    "map_link": """source TEXT NOT NULL, target TEXT NOT NULL, sign TEXT NOT NULL, type TEXT NOT NULL,
        strength REAL NOT NULL, delayed INTEGER NOT NULL, section TEXT NOT NULL, stated INTEGER NOT NULL""",
    "map_moderator": "source TEXT NOT NULL, target TEXT NOT NULL, node TEXT NOT NULL, k REAL NOT NULL",
    "map_pin": "pin TEXT PRIMARY KEY, node TEXT NOT NULL",
    "map_place": "sheet TEXT NOT NULL, node TEXT NOT NULL, x REAL NOT NULL, y REAL NOT NULL",
    "map_landing": """sheet TEXT NOT NULL, source TEXT NOT NULL, target TEXT NOT NULL, node TEXT NOT NULL,
        share REAL NOT NULL""",
    "map_comment": "id TEXT NOT NULL, sheet TEXT NOT NULL, text TEXT NOT NULL, x REAL NOT NULL, y REAL NOT NULL",
    "map_frame": """id TEXT NOT NULL, sheet TEXT NOT NULL, title TEXT NOT NULL, x REAL NOT NULL, y REAL NOT NULL,
        width REAL NOT NULL, height REAL NOT NULL, dimension TEXT NOT NULL""",
    "map_view": """id TEXT NOT NULL, name TEXT NOT NULL, sheet TEXT NOT NULL, least REAL NOT NULL,
        focus TEXT NOT NULL""",
    "map_view_part": """view TEXT NOT NULL, what TEXT NOT NULL CHECK (what IN ('kind', 'dimension', 'shown')),
        value TEXT NOT NULL""",
}
_OF_FORMAT_3 = ("map_landing", "paper")
_OF_FORMAT_4 = ("amendment", "library", "scenario_note", "slides")
SINCE_FORMAT = {
    **{name: 2 for name in TABLES if name in ("assessment", "drawn_map") or name.startswith("map_")},
    **dict.fromkeys(_OF_FORMAT_3, 3),
    **dict.fromkeys(_OF_FORMAT_4, 4),
}
"""The first format that has a table; the others are in all."""

CREATE = "\n".join(
    (
        f"PRAGMA application_id = {APPLICATION_ID};",
        f"PRAGMA user_version = {FORMAT};",
        *(f"CREATE TABLE {name} ({columns});" for name, columns in TABLES.items()),
    )
)
