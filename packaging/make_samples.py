"""Writes the two sample shops of `resources/samples`: `python packaging/make_samples.py [folder]`."""

import sys
from pathlib import Path

from sample_shop.firm import FIRMS
from sample_shop.shop import draw_shop

_SAMPLES = Path(__file__).resolve().parents[1] / "resources" / "samples"


def main(folder: Path = _SAMPLES) -> None:
    """Draw both shops and write their files into one folder each."""
    for firm in FIRMS:
        place = folder / firm.name
        place.mkdir(parents=True, exist_ok=True)
        shop = draw_shop(firm)
        for sheet in shop.sheets:
            sheet.write(place)
            print(f"{place.name}/{sheet.file}: {sheet.usable} rows, {(place / sheet.file).stat().st_size:,} bytes")
        (place / "truth.toml").write_text(shop.truth, encoding="utf-8")


if __name__ == "__main__":
    main(*(Path(folder) for folder in sys.argv[1:2]))
