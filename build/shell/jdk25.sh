# Finds a JDK 25 and sets JAVA25, or says in one line what is missing and ends.
# Looks where Maven's toolchain selection looks, so that both agree.

is_jdk25() {
    [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && grep -q '^JAVA_VERSION="25' "$1/release" 2>/dev/null
}

find_jdk25() {
    local home
    for home in "${GATEHOUSE_JAVA_HOME:-}" "${JAVA_HOME:-}" "${JDK25:-}" "${JAVA25_HOME:-}" "${JAVA_HOME_25_X64:-}" \
        /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
        "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.m2/jdks/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        if [ -n "$home" ] && is_jdk25 "$home"; then
            JAVA25="$home/bin/java"
            JAVA25_HOME="$home"
            return
        fi
    done
    echo "A JDK 25 is missing: install one (for example temurin-25-jdk), or name its folder in JAVA_HOME." >&2
    exit 1
}

find_jdk25
if ! command -v mvn >/dev/null 2>&1; then
    echo "Maven is missing: install it (for example: apt-get install maven)." >&2
    exit 1
fi
