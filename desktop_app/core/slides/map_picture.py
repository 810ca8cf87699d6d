"""A picture in a place of a slide: as large as it can be, never stretched, with words for those who cannot see it."""

from __future__ import annotations

from io import BytesIO

from desktop_app.core.slides.native.place import Place


def add_picture(place: Place, picture: bytes, said: str) -> None:
    """Puts the PNG into the place, at its top."""
    shape = place.slide.shapes.add_picture(BytesIO(picture), place.left, place.top)
    scale = min(place.width / shape.width, place.height / shape.height)
    shape.width, shape.height = round(shape.width * scale), round(shape.height * scale)
    shape.left = place.left + (place.width - shape.width) // 2
    shape.name = said
