#!/bin/sh
# Spreads a batch over two hosts with GNU parallel and holds the bytes against
# those of one machine. The two hosts are two sshd on loopback ports, started
# here and ended here; with hosts of your own, the line at "spread" is all there
# is to it. Needs parallel, ssh, sshd.
#
#   testdata/hosts/two_hosts.sh PATH/TO/fuchi PROJECTS.ndjson
set -eu
fuchi=$(realpath "$1")
projects=$(realpath "$2")
work=$(mktemp -d)
here=$(id -un)
trap 'for f in "$work"/*.pid; do [ -f "$f" ] && kill "$(cat "$f")"; done; rm -rf "$work"' EXIT

ssh-keygen -q -t ed25519 -N '' -f "$work/host"
ssh-keygen -q -t ed25519 -N '' -f "$work/key"
cp "$work/key.pub" "$work/allowed"
chmod 600 "$work/allowed"
[ "$(id -u)" != 0 ] || mkdir -p /run/sshd
for port in 42201 42202; do
	"$(command -v sshd || echo /usr/sbin/sshd)" -f /dev/null -h "$work/host" -p "$port" -E "$work/$port.log" \
		-o ListenAddress=127.0.0.1 -o AuthorizedKeysFile="$work/allowed" -o StrictModes=no -o UsePAM=no \
		-o PasswordAuthentication=no -o PermitRootLogin=prohibit-password -o PidFile="$work/$port.pid"
done
ssh="ssh -i $work/key -o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null -o LogLevel=ERROR"
hosts="2/$ssh -p 42201 $here@127.0.0.1,2/$ssh -p 42202 $here@127.0.0.1"

# spread: each host computes shards; the heading is written once, before them
spread() {
	parallel --will-cite --pipe --keep-order --block 20k --sshlogin "$hosts" "$fuchi" batch - --errors inline "$@" <"$projects" || true
}

for how in "-o ndjson" "-o csv --no-header" "-o csv --totals --no-header" "-o csv --split bearer --no-header"; do
	# shellcheck disable=SC2086
	"$fuchi" batch - --errors inline $how <"$projects" >"$work/one" 2>"$work/told" || [ $? = 1 ]
	# shellcheck disable=SC2086
	spread $how >"$work/two" 2>"$work/told"
	cmp "$work/one" "$work/two"
	echo "$how: $(wc -l <"$work/one") lines, the same bytes"
done
