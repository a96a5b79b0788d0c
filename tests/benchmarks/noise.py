"""What tools really print round the one line that matters: made lines of ten tools."""

import random
import re
from collections.abc import Iterator

_MODULES = ("orders", "billing", "search", "auth", "gateway", "reports", "worker", "mailer", "cart")
_PARTS = ("client", "models", "views", "utils", "handlers", "schema", "queue", "store", "routes")
_USERS = ("runner", "dev", "lena", "omar", "build")
_PACKAGES = ("lodash@4.17.21", "glob@7.2.3", "rimraf@3.0.2", "semver@7.6.0", "requests-2.32.3")
_PLACE = re.compile(r"<(mod|part|user|package|time|h(\d+)|n(\d+))>")

TOOLS = {
    "pytest": """\
tests/<mod>/test_<part>.py ...........F....s.....                             [ <n99>%]
tests/<mod>/test_<part>.py ..................                                 [ <n99>%]
tests/<mod>/test_<part>.py:<n400>: AssertionError
E       assert <n99> == <n99>
E        +  where <n99> = len([])
_________________________ test_<part>_of_<mod> _________________________
=========================== short test summary info ============================
FAILED tests/<mod>/test_<part>.py::test_<mod>_<part> - ValueError: <part> is empty
================== <n9> failed, <n900> passed, <n9> skipped in <n90>.41s ===================
>       assert response.status_code == 200
""",
    "npm": """\
npm WARN deprecated <package>: This module is not supported, and leaks memory.
npm http fetch GET 200 https://registry.example/<package> <n900>ms (cache miss)
added <n900> packages, and audited <n999> packages in <n60>s
npm ERR! path /home/<user>/app/node_modules/<package>
npm ERR! code ELIFECYCLE
npm ERR! errno <n140>
npm ERR! A complete log of this run can be found in:
npm ERR!     /home/<user>/.npm/_logs/<time>-debug-0.log
<n90> packages are looking for funding
  run `npm fund` for details
found <n9> vulnerabilities
""",
    "docker": """\
#<n20> [build <n20>/24] RUN make <mod>
#<n20> <n90>.<n900> Collecting <package>
#<n20> sha256:<h64> <n90>.1MB / 92.4MB <n40>.3s
#<n20> CACHED
#<n20> DONE <n40>.1s
#<n20> <n40>.112 Get:<n90> http://mirror.example stable/main amd64 Packages [<n900> kB]
#<n20> extracting sha256:<h64> done
 > [build <n20>/24] RUN pip install -r requirements.txt:
WARN: FromAsCasing: 'as' and 'FROM' keywords' casing do not match (line <n90>)
""",
    "git": """\
   <h7>..<h7>  main       -> origin/main
remote: Counting objects: <n99>% (<n900>/900), done.
Auto-merging src/<mod>/<part>.py
 src/<mod>/<part>.ts | <n90> ++++++-----
 create mode 100644 src/<mod>/<part>.go
HEAD is now at <h7> Rename the <part> of <mod>
Your branch is up to date with 'origin/main'.
[main <h7>] Fix <part>
hint: Updates were rejected because the remote contains work that you do not have
""",
    "gradle": """\
> Task :<mod>:compileJava UP-TO-DATE
> Task :<mod>:test FAILED
w: file:///src/<mod>/<part>.kt:<n300>:9 Parameter '<part>' is never used
	at com.example.<mod>.<part>.run(Main.java:<n900>)
	... <n40> more
Caused by: java.lang.IllegalStateException: <mod> is not initialised
BUILD FAILED in <n59>s
<n40> actionable tasks: <n9> executed, 3 up-to-date
* Try: Run with --stacktrace option to get the stack trace.
""",
    "traceback": """\
Traceback (most recent call last):
  File "/home/<user>/app/src/<mod>/<part>.py", line <n900>, in <part>
    return self.<mod>(<part>, timeout=30)
  File "/home/<user>/app/src/<mod>/<part>.py", line <n900>, in load
    raise KeyError(<part>)
KeyError: '<mod>'
ConnectionResetError: [Errno 104] Connection reset by peer
ValueError: invalid literal for int() with base 10: '<part>'
The above exception was the direct cause of the following exception:
""",
    "node": """\
TypeError: Cannot read properties of undefined (reading '<part>')
    at <part>.<mod> (/home/<user>/app/src/<mod>/<part>.js:<n900>:17)
    at Object.<mod> [as <part>] (file:///home/<user>/app/src/<part>.mjs:<n900>:5)
    at process.processTicksAndRejections (node:internal/process/task_queues:95:5)
(node:<n9000>) ExperimentalWarning: The fetch API is experimental
Error: connect ECONNREFUSED 127.0.0.1:<n9000>
Node.js v22.9.0
""",
    "service": """\
<time> INFO  [<mod>-<n16>] <part>: GET /api/<mod>/<n9000> 200 <n900>ms
<time> DEBUG [<mod>-<n16>] <part>: request_id=<h16> user=<n9000> refreshed
<time> WARN  [<mod>-<n16>] <part>: retrying <part> in <n30>s (attempt <n5> of 5)
<time> ERROR [<mod>-<n16>] <part>: pool exhausted, <n60> waiting
<time> WARN  [<mod>-<n16>] <part>: slow query took <n9000>ms: SELECT * FROM <mod> WHERE id = ?
""",
    "cargo": """\
   Compiling <mod> v0.<n20>.<n9>
warning: unused variable: `<part>`
  --> src/<mod>/<part>.rs:<n400>:9
   |
<n400> |     let <part> = <n9>;
   |         ^^^^^^ help: prefix it with an underscore
    Finished dev [unoptimized + debuginfo] target(s) in <n90>.02s
error[E0<n599>]: cannot find value `<part>` in this scope
""",
    "ci": """\
##[group]Run <mod> <part>
##[endgroup]
\x1b[36;1mmake <mod>\x1b[0m
\x1b[32m✔\x1b[0m <part> of <mod> \x1b[2m(<n900> ms)\x1b[0m
\x1b[31m✖\x1b[0m <mod> without <part> \x1b[2m(<n900> ms)\x1b[0m
Cache restored from key: <mod>-Linux-<h40>
Download action repository 'actions/checkout@v4' (SHA:<h40>)
##[error]Process completed with exit code <n137>.
""",
}
"""Tool to lines it prints; ``<...>`` stands for what differs from run to run."""


def lines(tool: str, chance: random.Random) -> Iterator[str]:
    """Endless lines of one of `TOOLS`: short runs of its lines in their order."""
    templates = TOOLS[tool].splitlines()
    while True:
        start = chance.randrange(len(templates))
        for template in templates[start : start + chance.randint(1, 4)]:
            yield fill(template, chance)


def fill(template: str, chance: random.Random) -> str:
    """`template` with something in every place."""

    def thing(match: re.Match[str]) -> str:
        name, digits, limit = match.groups()
        if digits:
            return f"{chance.getrandbits(4 * int(digits)):0{digits}x}"
        if limit:
            return str(chance.randint(1, int(limit)))
        if name == "time":
            return clock(chance)
        kinds = {"mod": _MODULES, "part": _PARTS, "user": _USERS, "package": _PACKAGES}
        return chance.choice(kinds[name])

    return _PLACE.sub(thing, template)


def clock(chance: random.Random) -> str:
    """A moment as build logs write it."""
    day, hour, minute = chance.randint(1, 28), chance.randint(0, 23), chance.randint(0, 59)
    second, milli = chance.randint(0, 59), chance.randint(0, 999)
    return f"2026-10-{day:02d}T{hour:02d}:{minute:02d}:{second:02d}.{milli:03d}Z"
