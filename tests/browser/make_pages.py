"""Pages to look at: the class of this folder, a hostile one, and reference solutions."""

import pathlib
import subprocess

HERE = pathlib.Path(__file__).parent
GRADES = "1.0=95%,1.3=90%,1.7=85%,2.0=80%,2.3=75%,2.7=70%,3.0=65%,3.3=60%,3.7=55%,4.0=50%,5.0=0"


def run(program, *arguments):
    """Runs it; 1 says that something needs a person's attention."""
    done = subprocess.run([program, *map(str, arguments)], capture_output=True, text=True)
    if done.returncode not in (0, 1):
        raise SystemExit(f"{' '.join(map(str, arguments))}: exit {done.returncode}: {done.stderr}")
    return done.stdout


def pages_of(program, exam, submissions, folder):
    """All pages of a class; the paths."""
    folder.mkdir(parents=True)
    store = folder / "results.db"
    run(program, "grade", exam, submissions, "--store", store, "--quiet")
    run(program, "report", store, "--format", "html", "--grades", GRADES, "-o", folder / "report.html")
    run(program, "report", store, "--format", "summary", "-o", folder / "summary.html")
    run(program, "report", store, "--format", "feedback-html", "-o", folder / "feedback")
    run(program, "solve", exam, "--format", "html", "-o", folder / "solution.html")
    return [folder / "report.html", folder / "summary.html", folder / "solution.html",
            *sorted((folder / "feedback").glob("*.html"))]


def make_pages(program, folder):
    return pages_of(program, HERE / "exam.yaml", HERE / "submissions", folder / "class")
