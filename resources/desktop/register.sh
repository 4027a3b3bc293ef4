#!/bin/sh
# Makes the desktop know the program in this folder: its menu entry, its icon, and that it opens .pheno files.
# Only for the user who runs it; "register.sh --remove" takes it back.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
share=${XDG_DATA_HOME:-$HOME/.local/share}
entry=$share/applications/phenocode.desktop
kind=$share/mime/packages/phenocode.xml
icon=$share/icons/hicolor/scalable/apps/phenocode.svg
if [ "${1:-}" = --remove ]; then
    rm -f "$entry" "$kind" "$icon"
else
    files=$here/_internal/resources/desktop
    mkdir -p "$(dirname "$entry")" "$(dirname "$kind")" "$(dirname "$icon")"
    cp "$files/phenocode.xml" "$kind"
    cp "$files/phenocode.svg" "$icon"
    awk -v program="$here/phenocode" '/^Exec=/ { print "Exec=\"" program "\" %f"; next } { print }' "$files/phenocode.desktop" >"$entry"
fi
for update in "update-mime-database $share/mime" "update-desktop-database $share/applications"; do
    if command -v "${update%% *}" >/dev/null; then "${update%% *}" "${update#* }"; fi
done
