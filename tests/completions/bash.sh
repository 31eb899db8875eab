#!/usr/bin/env bash
# Completes command lines as bash does, and compares what it offers.
# usage: bash.sh GRADEWRIGHT
set -euo pipefail

source <("$1" completions bash)
failed=0

# offers LINE... -- EXPECTED...: what is offered for the last word of a line.
offers() {
  COMP_WORDS=()
  while [ "$1" != -- ]; do COMP_WORDS+=("$1"); shift; done
  shift
  COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
  _gradewright
  if [ "${COMPREPLY[*]-}" != "$*" ]; then
    echo "${COMP_WORDS[*]}: offers '${COMPREPLY[*]-}', not '$*'" >&2
    failed=1
  fi
}

offers gradewright gr -- grade
offers gradewright re -- read report result review regrade
offers gradewright --v -- --version
offers gradewright help so -- solve
offers gradewright report --hi -- --hide-key --hide-names
offers gradewright report results.db --show -- --show-key
offers gradewright review --decide --ex -- --export --exam
offers gradewright --quiet solve --q -- --question --quiet
# Files are left to bash.
offers gradewright report res --
offers gradewright nonsense --x --

complete -p gradewright | grep -q -- '-o default' || { echo "files are not completed" >&2; failed=1; }
exit $failed
