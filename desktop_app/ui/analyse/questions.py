"""The questions that the page asks, in its order."""

from __future__ import annotations

from desktop_app.core.errors import Message
from desktop_app.ui.analyse.drivers_form import DriversForm
from desktop_app.ui.analyse.goal_form import GoalForm
from desktop_app.ui.analyse.grid_form import GridForm
from desktop_app.ui.analyse.information_form import InformationForm
from desktop_app.ui.analyse.odds_form import OddsForm
from desktop_app.ui.analyse.portfolio_form import PortfolioForm
from desktop_app.ui.analyse.question import Question
from desktop_app.ui.analyse.roadmap_form import RoadmapForm

PORTFOLIO = Question(
    id="portfolio",
    icon="wallet-outline",
    name=Message("Which plan fits my budget?"),
    method=Message("Portfolio"),
    about=Message("Compares all plans that keep to your rules, and ranks the best of them quarter by quarter."),
    doing=Message("Comparing all plans"),
    form=PortfolioForm,
)
ROADMAP = Question(
    id="roadmap",
    icon="calendar-clock",
    name=Message("When does it pay, for how long?"),
    method=Message("Roadmap"),
    about=Message("Follows the chosen scenario quarter by quarter: cost first, then use, then rivals who catch up."),
    doing=Message("Following the quarters"),
    form=RoadmapForm,
)
GOAL = Question(
    id="goal",
    icon="bullseye-arrow",
    name=Message("What would it take?"),
    method=Message("Goal seek, break-even"),
    about=Message("Finds where one lever must stand to reach a number, and how far each input may go."),
    doing=Message("Looking for the goal"),
    form=GoalForm,
)
GRID = Question(
    id="grid",
    icon="grid",
    name=Message("What if two things move?"),
    method=Message("Data table"),
    about=Message("Shows a number over two levers at once, and the line where it meets a target."),
    doing=Message("Filling the map"),
    form=GridForm,
)
INFORMATION = Question(
    id="information",
    icon="crosshairs-question",
    name=Message("What should I find out first?"),
    method=Message("Value of information"),
    about=Message("Says in money what knowing each input would be worth to the choice between your scenarios."),
    doing=Message("Weighing what is not known"),
    form=InformationForm,
)
ODDS = Question(
    id="odds",
    icon="dice-multiple-outline",
    name=Message("What are the odds?"),
    method=Message("Monte Carlo"),
    about=Message("Draws everything that is uncertain many times, and counts how the scenario fares."),
    doing=Message("Drawing the odds"),
    form=OddsForm,
)
DRIVERS = Question(
    id="drivers",
    icon="weather-tornado",
    name=Message("What drives the uncertainty?"),
    method=Message("Tornado, spider, Sobol"),
    about=Message("Names the inputs on which the result hangs, looked at in four ways."),
    doing=Message("Moving every input"),
    form=DriversForm,
)
QUESTIONS = (PORTFOLIO, ROADMAP, GOAL, GRID, INFORMATION, ODDS, DRIVERS)
