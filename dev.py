#!/usr/bin/env python3
"""Dynacap's door for people with the source: makes the environment, then runs, tests or measures.

    python3 dev.py run                the window on the sample shop; without a display its demo, into ./dynacap-demo
    python3 dev.py demo --out DIR     the sample shop without a window: workbook, pictures, figures
    python3 dev.py screenshots --out DIR   every page as a picture, in both languages and themes
    python3 dev.py test [ARGUMENTS]   the test suite; arguments go to pytest
    python3 dev.py bench [ARGUMENTS]  the measurements
    python3 dev.py bundle [--folder-only] [--font F]   the program of this system to hand out, into build/bundle
    python3 dev.py cli ARGUMENTS      any command of `dynacap`

Standard library only. It starts under any Python from 3.7 on, so that an old one is told what it lacks.
"""

from __future__ import annotations

import hashlib
import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
VENV_PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / "dynacap-stamp.txt"
CONSTRAINTS = ROOT / "packaging" / "constraints.txt"
SYSTEM_PACKAGES = ROOT / "packaging" / "system-packages-debian.txt"
BUNDLE_PACKAGES = ROOT / "packaging" / "bundle-packages.txt"
BUNDLE_VENV = ROOT / "build" / "bundle-environment"
MAKE_BUNDLE = ROOT / "packaging" / "make_bundle.py"
SCREENSHOTS = ROOT / "packaging" / "screenshots.py"
CATALOGUE = ROOT / "resources" / "locale" / "zh" / "LC_MESSAGES" / "dynacap.po"

PYTHONS = ((3, 13), (3, 12), (3, 11))
DEMO_FOLDER = "dynacap-demo"
COMMANDS = ("run", "demo", "screenshots", "test", "bench", "bundle", "cli")


def main(arguments: list[str]) -> int:
    """The exit code of the subcommand; 2 where there is none such, 1 where the environment cannot be made."""
    if not arguments or arguments[0] not in COMMANDS:
        print(__doc__)
        return 0 if arguments in (["-h"], ["--help"]) else 2
    if sys.version_info[:2] not in PYTHONS:
        return run_with_another_python(arguments)
    command, rest = arguments[0], arguments[1:]
    install_system_packages(["run", "test"] if command == "test" else ["run"])
    if not make_environment():
        return 1
    compile_catalogue()
    return start(command, rest)


def say(line: str) -> None:
    """One plain line on the terminal, at once."""
    print(f"dev.py: {line}", flush=True)


def run_with_another_python(arguments: list[str]) -> int:
    """The exit code of this script under a Python that fits; 1 where this machine has none."""
    mine = f"{sys.version_info[0]}.{sys.version_info[1]}"
    for major, minor in PYTHONS:
        other = shutil.which(f"python{major}.{minor}")
        if other and subprocess.call([other, "-c", ""]) == 0:
            say(f"this is Python {mine}; going on with {other}")
            return subprocess.call([other, str(Path(__file__).resolve()), *arguments])
    say(f"Dynacap needs Python 3.11, 3.12 or 3.13, and this is {mine}. Install one (https://www.python.org/downloads)")
    say("and start this script with it, for instance: python3.13 dev.py run (on Windows: py -3.13 dev.py run)")
    return 1


def start(command: str, rest: list[str]) -> int:
    """The exit code of the subcommand, run in the environment."""
    if command == "test":
        workers = [] if any(word.startswith("-n") for word in rest) else ["-n", "2", "--dist", "worksteal"]
        return call([*python("-m", "pytest"), *workers, *rest], cwd=ROOT, env=drawn_into_memory())
    if command == "bench":
        return call([*python("-m", "tests.bench"), *rest], cwd=ROOT)
    if command == "bundle":
        return bundle(rest)
    if command == "screenshots":
        return call([*python(str(SCREENSHOTS)), *rest], env=drawn_into_memory())
    if command == "run":
        rest = ["--sample", "large", *rest] if has_display() else ["demo", "--out", DEMO_FOLDER, *rest]
    elif command == "demo":
        rest = ["demo", *rest]
    return call([*python("-m", "desktop_app"), *rest])


def python(*arguments: str) -> list[str]:
    """The command line of the environment's Python with these arguments."""
    return [str(VENV_PYTHON), *arguments]


def call(command: list[str], cwd: Path | None = None, env: dict[str, str] | None = None) -> int:
    """The exit code of a command, announced before it starts."""
    shown = [Path(command[0]).name, *command[1:]]
    say("running " + " ".join(shlex.quote(word) for word in shown))
    return subprocess.call(command, cwd=cwd, env=env or variables_for_children())


def variables_for_children() -> dict[str, str]:
    """The variables of this process, but bytecode is kept: the suite starts hundreds of processes on the same files."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def drawn_into_memory() -> dict[str, str]:
    """The variables for tests and pictures: Qt draws into memory where there is no display."""
    variables = variables_for_children()
    if not has_display():
        variables["QT_QPA_PLATFORM"] = "offscreen"
    return variables


def has_display() -> bool:
    """Whether a window can be shown, or Qt has been told where to draw instead."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not sys.platform.startswith("linux") or any(os.environ.get(name) for name in names)


def make_environment() -> bool:
    """Whether .venv stands and agrees with the pinned versions; makes or mends it where it does not."""
    stamp = expected_stamp()
    if STAMP.exists() and STAMP.read_text(encoding="utf-8") == stamp and VENV_PYTHON.exists():
        return True
    if not environment_fits() and not create_venv():
        return False
    say("installing the pinned packages into .venv (about a minute the first time)")
    pip = python("-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--only-binary=:all:")
    if subprocess.call([*pip, "-c", str(CONSTRAINTS), "-e", f"{ROOT}[dev,cluster]"]) != 0:
        say("pip could not install the packages; the lines above say why")
        return False
    STAMP.write_text(stamp, encoding="utf-8")
    return True


def expected_stamp() -> str:
    """What the environment depends on, as one hash: Python, place, and the files that name the packages."""
    digest = hashlib.sha256(f"{sys.version_info[:2]} {ROOT}".encode())
    for path in (ROOT / "pyproject.toml", CONSTRAINTS):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def environment_fits() -> bool:
    """Whether .venv works and has this Python's version; a copied or half-made one does not."""
    if not VENV_PYTHON.exists():
        return False
    ask = python("-c", "import sys, pip; print(sys.prefix, sys.version_info[:2])")
    answer = subprocess.run(ask, capture_output=True, text=True, check=False)
    return answer.returncode == 0 and answer.stdout.strip() == f"{VENV} {sys.version_info[:2]}"


def create_venv() -> bool:
    """Whether an empty .venv could be made, in place of what stood there."""
    if not has_venv():
        package = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
        if not (is_debian() and is_root() and install_with_apt([package])):
            say(f"this Python cannot make environments. On Debian or Ubuntu run: {apt_line([package])}")
            return False
    say(f"making .venv with Python {sys.version_info[0]}.{sys.version_info[1]}")
    return subprocess.call([sys.executable, "-m", "venv", "--clear", str(VENV)]) == 0


def has_venv() -> bool:
    """Whether this Python can make an environment with pip; Debian ships it without the wheels."""
    return subprocess.call([sys.executable, "-c", "import venv, ensurepip"], stderr=subprocess.DEVNULL) == 0


def bundle(rest: list[str]) -> int:
    """The exit code of making a bundle, in an environment that holds what runs and what makes bundles, nothing else."""
    say("making build/bundle-environment anew")
    if subprocess.call([sys.executable, "-m", "venv", "--clear", str(BUNDLE_VENV)]) != 0:
        return 1
    inner = str(BUNDLE_VENV / VENV_PYTHON.relative_to(VENV))
    pip = [inner, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--only-binary=:all:"]
    if subprocess.call([*pip, "-c", str(CONSTRAINTS), "-r", str(BUNDLE_PACKAGES), *runtime_packages()]) != 0:
        return 1
    return call([inner, str(MAKE_BUNDLE), *rest], cwd=ROOT, env={**variables_for_children(), "PYTHONPATH": str(ROOT)})


def runtime_packages() -> list[str]:
    """What the program needs to run, as pyproject.toml names it."""
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return list(project["dependencies"])


def compile_catalogue() -> None:
    """Brings the translations' binary form up to date with their source."""
    binary = CATALOGUE.with_suffix(".mo")
    if not CATALOGUE.exists() or (binary.exists() and binary.stat().st_mtime >= CATALOGUE.stat().st_mtime):
        return
    say("compiling the translations")
    subprocess.check_call(python(str(ROOT / "packaging" / "catalogue.py"), "compile"))


def install_system_packages(sections: list[str]) -> None:
    """Installs the system packages that are missing, or says how; goes on either way."""
    if not is_debian():
        return
    wanted = [names for section in sections for names in system_packages(section)]
    present = installed_packages([name for names in wanted for name in names])
    missing = [names[0] for names in wanted if not present.intersection(names)]
    if not missing:
        return
    if not is_root():
        say(f"some system packages are missing; going on without. To install them: {apt_line(missing)}")
    elif not install_with_apt(missing):
        say("apt-get could not install them; going on without")


def system_packages(section: str) -> list[list[str]]:
    """The packages of one section of the list, each with those that can stand in for it."""
    found, here = [], False
    for line in SYSTEM_PACKAGES.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            here = line.strip() == f"[{section}]"
        elif here and line.strip() and not line.startswith("#"):
            found.append([name.strip() for name in line.split("|")])
    return found


def installed_packages(names: list[str]) -> set[str]:
    """Those of the named packages that are installed."""
    query = ["dpkg-query", "-W", "-f", "${db:Status-Status} ${Package}\n", *names]
    answer = subprocess.run(query, capture_output=True, text=True, check=False)
    rows = [line.split() for line in answer.stdout.splitlines()]
    return {row[1] for row in rows if row[0] == "installed"}


def install_with_apt(packages: list[str]) -> bool:
    """Whether apt-get installed the packages."""
    say(f"installing system packages: {' '.join(packages)}")
    variables = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
    for command in apt_commands(packages):
        if subprocess.call(command, env=variables, stdout=subprocess.DEVNULL) != 0:
            return False
    return True


def apt_commands(packages: list[str]) -> list[list[str]]:
    """What apt-get has to do, in order."""
    return [["apt-get", "update"], ["apt-get", "install", "-y", "--no-install-recommends", *packages]]


def apt_line(packages: list[str]) -> str:
    """The one line for a person to run."""
    return " && ".join("sudo " + " ".join(command) for command in apt_commands(packages))


def is_debian() -> bool:
    """Whether this is Debian or a system made from it, such as Ubuntu."""
    return Path("/etc/debian_version").exists() and shutil.which("apt-get") is not None


def is_root() -> bool:
    """Whether this process may install system packages."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
