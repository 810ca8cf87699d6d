"""The analyses by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from desktop_app.cli.analyse import money, single_levers, uncertainty
from desktop_app.cli.analyse.asked import Asked
from desktop_app.cli.analyse.told import Told

WAYS: Mapping[str, Callable[[Asked], Told]] = MappingProxyType(
    {
        "scenario": money.scenario,
        "attribution": money.attribution,
        "roadmap": money.roadmap,
        "portfolio": money.portfolio,
        "tornado": single_levers.tornado,
        "spider": single_levers.spider,
        "grid": single_levers.grid,
        "goal_seek": single_levers.goal_seek,
        "break_even": single_levers.break_even,
        "monte_carlo": uncertainty.monte_carlo,
        "sobol": uncertainty.sobol,
        "information": uncertainty.information,
    }
)
