# Builds what changed and starts the programs. Needs jdk25.sh before it.

SERVER_JAR=server/target/gatehouse-server.jar
SANDBOX_JAR=okta-sandbox/target/okta-sandbox.jar
SERVER_CACHE=server/target/gatehouse.aot
SANDBOX_CACHE=okta-sandbox/target/okta-sandbox.aot
STAMP=server/target/.built
# A training run and the runs that use its cache must have the same options.
JVM_OPTIONS=(--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -XX:+UseSerialGC)

sources_changed() {
    [ -f "$STAMP" ] && [ -f "$SERVER_JAR" ] && [ -f "$SANDBOX_JAR" ] || return 0
    [ -n "$(find pom.xml ./*/pom.xml ./*/src/main build -newer "$STAMP" -type f -print -quit)" ]
}

build_if_changed() {
    sources_changed || return 0
    echo "Building … (the first time Maven downloads the libraries)" >&2
    local log
    log=$(mktemp)
    if ! mvn -q -B -DskipTests -pl server,okta-sandbox,demo -am package >"$log" 2>&1; then
        cat "$log" >&2
        rm -f "$log"
        echo "The build failed: see above." >&2
        exit 1
    fi
    rm -f "$log"
    train_server
    train_sandbox
    touch "$STAMP"
}

# A short run of each program records what it loads (JEP 483, 514, 515), so that its next start is faster.
# Without a cache everything works, only later.
train_server() {
    local scratch port
    scratch=$(mktemp -d)
    port=$(free_port)
    rm -f "$SERVER_CACHE"
    env -u GATEHOUSE_DATABASE_URL GATEHOUSE_DATA="$scratch" GATEHOUSE_PUBLIC_URL="http://localhost:$port" \
        MICRONAUT_SERVER_PORT="$port" MICRONAUT_SERVER_HOST=127.0.0.1 \
        "$JAVA25" "${JVM_OPTIONS[@]}" -XX:AOTCacheOutput="$SERVER_CACHE" -jar "$SERVER_JAR" >"$scratch/out" 2>&1 &
    exercise $! "$port" / /operator/sign-in
    rm -rf "$scratch"
}

train_sandbox() {
    local scratch port
    scratch=$(mktemp -d)
    port=$(free_port)
    rm -f "$SANDBOX_CACHE"
    "$JAVA25" "${JVM_OPTIONS[@]}" -XX:AOTCacheOutput="$SANDBOX_CACHE" -jar "$SANDBOX_JAR" --port "$port" \
        --state "$scratch/state.json" --set app-url=http://localhost >"$scratch/out" 2>&1 &
    exercise $! "$port" / /admin/tenants/acme
    rm -rf "$scratch"
}

# exercise PID PORT PATH...: opens the pages once the program is healthy, and ends it.
exercise() {
    local pid=$1 port=$2 path
    if wait_for "$port" /health "$pid" 60; then
        for path in "${@:3}"; do
            http_status "$port" "$path" >/dev/null || true
        done
    fi
    kill -TERM "$pid" 2>/dev/null || true
    wait "$pid" 2>/dev/null || true
}

# The JVM's options for a cache, a line each; none when there is no cache.
cache_option() {
    [ -f "$1" ] || return 0
    printf '%s\n' "-XX:AOTCache=$1" -Xlog:disable
}

# The first of four free ports in a row.
free_port() {
    local port
    for port in $(seq 18400 10 18990); do
        if ! port_taken "$port" && ! port_taken $((port + 1)) && ! port_taken $((port + 2)) && ! port_taken $((port + 3)); then
            echo "$port"
            return
        fi
    done
    return 1
}

port_taken() {
    (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null
}

# The status of a GET on loopback, without any tool but bash.
http_status() {
    local line
    exec 3<>"/dev/tcp/127.0.0.1/$1" || return 1
    printf 'GET %s HTTP/1.1\r\nHost: localhost:%s\r\nConnection: close\r\n\r\n' "$2" "$1" >&3
    IFS= read -r -t 10 line <&3 || line=
    exec 3<&- 3>&-
    line=${line#* }
    echo "${line%% *}"
}

# wait_for PORT PATH PID SECONDS: until the program answers 200; fails when it dies or is too slow.
wait_for() {
    local until=$((SECONDS + $4))
    while [ $SECONDS -lt $until ]; do
        kill -0 "$3" 2>/dev/null || return 1
        [ "$(http_status "$1" "$2" 2>/dev/null)" = 200 ] && return 0
        sleep 0.05
    done
    return 1
}
