# shellcheck shell=sh disable=SC2034,SC2154
# Watches which sockets the program opens; sourced by scripts that have a folder $work and start the program as: $trace "$program" …
# The process stays that of the program, so that it can be waited for and killed. Where it may not be watched, $trace is empty and that is said.
trace=""
sockets="$work/sockets"
if command -v strace >/dev/null 2>&1 && strace -D -f --seccomp-bpf -qq -e trace=socket -o "$work/trial" true 2>/dev/null; then
  trace="strace -D -f --seccomp-bpf -qq -e trace=socket,connect -e signal=none -A -o $sockets"
else
  echo "sockets are not watched here: strace is missing or not allowed"
fi

# beyond names the sockets that reach beyond this machine; an X11 display or a desktop is reached by sockets of the file system.
beyond() { grep -E '(^|[^a-z])socket\(' "$sockets" | grep -vE 'socket\((AF_UNIX|AF_LOCAL),' || true; }

# watched reports whether anything was seen at all: a window talks to its display.
watched() { grep -q 'X11-unix' "$sockets" 2>/dev/null; }
