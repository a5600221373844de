# Finds Chromium and sets CHROMIUM; installs Debian's package where that is possible.

find_chromium() {
    local name
    for name in "${GATEHOUSE_CHROMIUM:-}" chromium chromium-browser google-chrome; do
        if [ -n "$name" ] && CHROMIUM=$(command -v "$name"); then
            return 0
        fi
    done
    return 1
}

if ! find_chromium; then
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
        echo "Installing Chromium for the browser journeys …" >&2
        apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium >/dev/null
    fi
    find_chromium || {
        echo "Chromium is missing, and the browser journeys need it: install it, or name it in GATEHOUSE_CHROMIUM." >&2
        exit 1
    }
fi
