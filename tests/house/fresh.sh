#!/usr/bin/env bash
# Proves that a newcomer's commands work on a machine that has nothing: a minimal Debian 12 made
# with debootstrap, a clone of HEAD in it, then the README's commands with no terminal and no input.
#
#   tests/house/fresh.sh [COMMAND...]     commands of ./dev; default: "run --once" "test"
#
# The base system is kept in build/fresh/base.tar; delete it to make it anew. The logs are
# build/fresh/*.log. Packages come from wherever this machine's own apt gets them. Needs root.
# The mounts live in a mount namespace of their own: they go when this script ends, however it ends.
set -euo pipefail
cd "$(dirname "$0")/../.."
[ "$(id -u)" = 0 ] || exec sudo --preserve-env=http_proxy,https_proxy,no_proxy "$0" "$@"
if [ "${1:-}" != --inside ]; then
  exec unshare --mount --propagation private --pid --fork --kill-child "$0" --inside "$@"
fi
shift
[ $# -gt 0 ] || set -- "run --once" "test"

readonly release=bookworm fresh=build/fresh home=/srv/meguri
root=$fresh/root
mkdir -p $fresh
exec 9>$fresh/lock
flock --nonblock 9 || { echo "fresh: another one is running" >&2; exit 1; }

make_base() {
  local mirror
  mirror=$(apt-get indextargets --format '$(REPO_URI) $(RELEASE)' |
    awk -v release=$release '$2 == release { print $1; exit }')
  [ -n "$mirror" ] || { echo "fresh: this machine's apt knows no source for $release" >&2; exit 1; }
  echo "making a minimal Debian $release"
  debootstrap --variant=minbase $release $root "$mirror" >$fresh/debootstrap.log 2>&1 ||
    { tail -n 20 $fresh/debootstrap.log >&2; exit 1; }
  tar -C $root -cf $fresh/base.tar.part .
  mv $fresh/base.tar.part $fresh/base.tar
}

# What lets this machine's apt and npm reach their packages: sources, keys, proxy, names.
carry_sources() {
  local path
  rm -f $root/etc/apt/sources.list
  for path in /etc/apt/sources.list /etc/apt/sources.list.d /etc/apt/keyrings \
    /etc/apt/trusted.gpg.d /etc/apt/auth.conf.d /usr/share/keyrings /etc/resolv.conf /etc/hosts \
    /etc/ssl/certs/ca-certificates.crt /usr/local/share/ca-certificates; do
    [ -e $path ] || continue
    mkdir -p $root"$(dirname $path)"
    cp -aLT --remove-destination $path $root$path
  done
  apt-config dump | grep -E '^Acquire::(https?:|Check-|Retries|ForceIPv|Languages)' \
    >$root/etc/apt/apt.conf.d/99host || true
  for path in /etc/npmrc "$HOME/.npmrc"; do
    [ ! -f "$path" ] || grep -E '^(//|@|registry|proxy|https-proxy|cafile)' "$path" \
      >>$root/etc/npmrc || true
  done
}

rm -rf --one-file-system $root
mkdir -p $root
if [ -f $fresh/base.tar ]; then tar -C $root -xf $fresh/base.tar; else make_base; fi
carry_sources
git clone --quiet --no-hardlinks "$PWD" $root$home
mount -t proc proc $root/proc
mount --rbind /dev $root/dev
mount -t tmpfs tmpfs $root/tmp

commit=$(git rev-parse --short HEAD) failed=0
for command in "$@"; do
  log=$fresh/${command// /_}.log
  start=$SECONDS
  echo "in a fresh Debian $release, commit $commit: ./dev $command (log: $log)"
  # shellcheck disable=SC2086  # a command and its options
  if chroot $root /usr/bin/env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 \
    ${http_proxy:+http_proxy="$http_proxy"} ${https_proxy:+https_proxy="$https_proxy"} \
    /bin/bash -c "cd $home && exec ./dev $command" >"$log" 2>&1 </dev/null; then
    echo "  passed in $((SECONDS - start)) s: $(tail -n 1 "$log")"
  else
    failed=1
    echo "  FAILED after $((SECONDS - start)) s:"
    tail -n 20 "$log" | sed 's/^/  | /'
  fi
done
exit $failed
