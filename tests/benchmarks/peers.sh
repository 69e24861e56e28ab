#!/usr/bin/env bash
# PEERS=<folder of the peers' benchmark> tests/benchmarks/peers.sh [N [ROUNDS]]: the same site of N records by other
# generators and by ours, built in turn; then from saving a story to its page on disk, while watching. Work is kept in BENCH.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
root=$PWD n=${1:-10000} rounds=${2:-5}
: "${PEERS:?Name the folder that holds compare.sh: PEERS=/path/to/it}"
PEERS=$(cd "$PEERS" && pwd)
python=${PYTHON:-$root/.venv/bin/python}
export BENCH=${BENCH:-${XDG_CACHE_HOME:-$HOME/.cache}/showcase-bench} BENCH_OUT=${BENCH_OUT:-/dev/shm/bench-out}
export PYTHONPATH=$root/plugins
unset PYTHONDONTWRITEBYTECODE  # every one of us may keep its compiled code

# What a build keeps beside its output.
state_of() { echo "$(dirname "$1")/.$(basename "$1").showcase"; }

data=$BENCH/data/$n content=$BENCH/showcase-$n/content
watched=$BENCH_OUT-watched
outputs=("$BENCH_OUT" "$BENCH_OUT-warm" "$watched" "$watched-hugo")
clean() { for output in "${outputs[@]}"; do rm -rf "$output" "$(state_of "$output")"; done; }
trap clean EXIT
clean

# The same records for all, in each one's own form.
[ -d "$data" ] || python3 "$PEERS/gen_records.py" --n "$n" --out "$data" --formats yaml,md,pelican
rm -rf "$content"
"$python" -m tests.benchmarks.convert "$data/yaml" "$content"
cases=("$data"/yaml/*.yaml)
slug=$(basename "${cases[0]}" .yaml)
story=$(echo "$content"/case-studies/*/"$slug.yaml")

# Cold, and after an edit that is another each time.
export OURS="$python -m pelican -q $content -o {out} -s $root/pelicanconf.py -e SHOWCASE_SEARCH=false SHOWCASE_KEEPSAKES=false" OURS_CWD=$root
OURS_PREPARE="rm -rf $(state_of "$BENCH_OUT")"
OURS_EDIT="$python -m tests.benchmarks.edits $story"
export OURS_PREPARE OURS_EDIT
"$PEERS/compare.sh" "$n" "$rounds"

# The same once more with no page but those that the others make, too.
same=${OURS//pelicanconf.py/tests\/benchmarks\/peerconf.py} warm=$BENCH_OUT-warm
"$python" - "$same" "$OURS_EDIT" >"$BENCH/same-pages.json" <<ROWS
import json, sys
ours, edit = sys.argv[1:]
def row(name, command, prepare, folder="$root"):
    return {"name": name, "cwd": folder, "cmd": command, "prepare": prepare}
cold, warm = ours.replace("{out}", "$BENCH_OUT"), ours.replace("{out}", "$warm")
print(json.dumps([
    row("hugo", "$BENCH/v/bin/hugo build --quiet -d $BENCH_OUT", "rm -rf $BENCH_OUT", "$BENCH/hugo-$n"),
    row("ours, the same pages", cold, "rm -rf $BENCH_OUT $(state_of "$BENCH_OUT")"),
    row("ours, after one edit", warm, f"test -e $warm/index.html || ({warm}) >/dev/null 2>&1; {edit}"),
]))
ROWS
rm -rf "$warm" "$(state_of "$warm")"
"$BENCH/v/bin/python" "$PEERS/ab.py" "$BENCH/same-pages.json" -n "$rounds" --base hugo

# Watching: a copy of what is edited is put back afterwards.
latency() {
  local name=$1 folder=$2 edited=$3 page=$4 margin=$5 answer
  shift 5
  cp -p "$edited" "$BENCH/edited"
  answer=$("$BENCH/v/bin/python" "$PEERS/watch_latency.py" -n 7 --prefix "$margin" "$name" "$folder" "$edited" "$page" -- "$@") || true
  mv "$BENCH/edited" "$edited"
  echo "$answer"
}

hugo=$(latency 'hugo --watch' "$BENCH/hugo-$n" "$BENCH/hugo-$n/content/cases/$slug.md" "$watched-hugo/cases/$slug/index.html" '' \
  "$BENCH/v/bin/hugo" build --quiet --watch -d "$watched-hugo")
page=case-studies/$(basename "$(dirname "$story")")/$slug/index.html
ours=$(latency 'ours: make devserver' "$root" "$story" "$watched/$page" '  ' \
  "$python" -m showcase preview "$content" -o "$watched" -s "$root/pelicanconf.py" --port 0)
printf '\n%s\n%s\n' "$hugo" "$ours"

median_of() { sed -n 's/.*median \([0-9.]*\) s.*/\1/p' <<<"$1"; }
awk -v ours="$(median_of "$ours")" -v hugo="$(median_of "$hugo")" \
  'BEGIN { if (ours == "" || hugo == "") print "one of the two did not build"; else printf "ours / hugo --watch: %.2f\n", ours / hugo }'
