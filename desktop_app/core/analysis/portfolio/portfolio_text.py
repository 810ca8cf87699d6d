"""A portfolio in sentences: what to choose, what that safety would cost, and what is left out and why."""

from __future__ import annotations

from desktop_app.core.analysis.portfolio.left_out import LeftOut
from desktop_app.core.analysis.portfolio.portfolio import Portfolio
from desktop_app.core.analysis.portfolio.portfolio_chart import MONEY, initiative_name, plan_name
from desktop_app.core.analysis.span import ASSUMED
from desktop_app.core.charts.amount_text import amount_text
from desktop_app.core.i18n import translator


class PortfolioText:
    """Says a portfolio in "en" or "zh", with money in that currency."""

    def __init__(self, found: Portfolio, language: str, currency: str) -> None:
        self._found = found
        self._language = language
        self._currency = currency
        self._tr = translator(language)
        self._initiatives = found.choice.initiatives

    def sentences(self) -> tuple[str, ...]:
        """What to choose, the safest plan, then one sentence for each initiative that is left out."""
        found = self._found
        safety = (self._safety(),) if found.safest is not None and found.best.initiatives else ()
        return (self._choice(), *safety, *(self.left_out(entry) for entry in found.left_out))

    def _choice(self) -> str:
        tr, found = self._tr, self._found
        if not found.ranked:
            return tr("No plan keeps to all the rules.")
        best = found.ranked[0]
        if not best.plan.initiatives:
            return tr("Do nothing: no plan that keeps to the rules earns its cost back.")
        text = tr("Choose {plan}: {gain} a quarter for {cost} once; over the quarters it is worth {value}.")
        return text.format(
            plan=plan_name(self._initiatives, best.plan, self._language),
            gain=self._money(best.plan.gain, signed=True),
            cost=self._money(best.plan.one_off),
            value=self._money(best.net_present_value, signed=True),
        )

    def _safety(self) -> str:
        tr, safe = self._tr, self._found.safest
        if safe is None:
            return ""
        if safe.plan == safe.best:
            text = tr("Of the best plans it is also the safest: {worst} on average in the worst tenth of the draws.")
            return text.format(worst=self._money(safe.worst, signed=True))
        text = tr(
            "Of the best plans the safest is {plan}: {worst} on average in the worst tenth of the draws instead of "
            "{other}; that safety costs {price} on average."
        )
        if safe.price <= 0:
            text = tr(
                "Of the best plans the safest is {plan}: {worst} on average in the worst tenth of the draws instead of "
                "{other}; over all draws, failures counted, it is worth {price} more as well."
            )
        return text.format(
            plan=plan_name(self._initiatives, safe.plan, self._language),
            worst=self._money(safe.worst, signed=True),
            other=self._money(safe.worst_of_best, signed=True),
            price=self._money(abs(safe.price)),
        )

    def left_out(self, entry: LeftOut) -> str:
        """Why an initiative is not in the best plan."""
        tr = self._tr
        texts = {
            "worth": tr("{initiative}: the best plan with it is worth {loss} less."),
            "time": tr("{initiative}: it would earn its cost at full effect, but not within the quarters and cash."),
            "budget": tr("{initiative}: over the budget: the best plan with it costs {cost} once."),
            "limit": tr("{initiative}: every plan with it passes a limit."),
            "excluded": tr("{initiative}: excluded by another measure that must not go with it."),
            "rules": tr("{initiative}: no plan with it keeps to the rules."),
            "never": tr("{initiative}: in no plan, as you want it."),
            "needs": tr("{initiative}: it needs {other} first, which is in no plan as you want it."),
        }
        if entry.reason == "limit" and self._limits_are_assumed:
            texts["limit"] = tr("{initiative}: assumed: every plan with it would pass a limit; measure it to be sure.")
        return texts[entry.reason].format(
            initiative=initiative_name(self._initiatives, entry.initiative, self._language),
            other=initiative_name(self._initiatives, entry.needs, self._language) if entry.needs else "",
            loss=self._money(entry.loss),
            cost=self._money(entry.with_it.one_off) if entry.with_it else "",
        )

    @property
    def _limits_are_assumed(self) -> bool:
        """Whether a KPI that is limited rests on something that was not measured."""
        study, limited = self._found.choice.study, {limit.kpi for limit in self._found.choice.rules.limits}
        needed = (name for kpi in study.program.kpis if kpi.variable in limited for name in kpi.measured)
        return any(study.statuses.get(name, "assumed") in ASSUMED for name in needed)

    def _money(self, value: float, *, signed: bool = False) -> str:
        return amount_text(value, MONEY, self._currency, self._language, compact=True, signed=signed)
