# Shared by ./ballast, ./verify, ./format and bench/run. Sourced, never run; expects $root.

readonly JDK_MIN=25
readonly EXIT_SETUP=2 # no JDK, no Maven, or the build failed
readonly LOG_LINES=30 # of a failed build shown
state=$root/.ballast

fail_setup() {
  printf 'ballast: %s\n' "$1" >&2
  exit "$EXIT_SETUP"
}

# Prints the major version of the JDK in folder $1; nothing where there is no compiler.
jdk_major() {
  local line version
  [[ -x $1/bin/java && -x $1/bin/javac ]] || return 0
  if [[ -r $1/release ]]; then
    while IFS= read -r line; do
      [[ $line == JAVA_VERSION=* ]] && version=${line#*=}
    done <"$1/release"
  else
    version=$("$1/bin/javac" -version 2>&1) # javac 25.0.1
    version=${version#javac }
  fi
  version=${version//\"/}
  printf '%s' "${version%%[!0-9]*}"
}

# Prints the home of the `java` on PATH, symbolic links followed.
jdk_on_path() {
  local file target
  file=$(command -v java) || return 0
  while [[ -L $file ]]; do
    target=$(readlink "$file")
    [[ $target == /* ]] || target=$(dirname "$file")/$target
    file=$target
  done
  dirname "$(dirname "$file")"
}

# Sets $jdk to $1 if that is a JDK of JDK_MIN or newer.
accept_jdk() {
  local major
  major=$(jdk_major "$1")
  ((${major:-0} >= JDK_MIN)) && jdk=$1
}

# Sets $jdk to the first fitting JDK, in the order that the message names.
find_jdk() {
  local candidate toolchains=${HOME-}/.m2/toolchains.xml
  [[ -n ${JAVA_HOME-} ]] && accept_jdk "$JAVA_HOME" && return
  while IFS= read -r candidate; do
    accept_jdk "$candidate" && return
  done < <(
    jdk_on_path
    printf '%s\n' /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home
    printf '%s\n' "${HOME-}"/.sdkman/candidates/java/* "${HOME-}"/.jdks/*
    [[ -r $toolchains ]] && sed -n 's|.*<jdkHome>\(.*\)</jdkHome>.*|\1|p' "$toolchains"
    printf '%s\n' /opt/*jdk* /opt/java/*
  )
  fail_setup "JDK $JDK_MIN or newer is needed (looked in JAVA_HOME, PATH, /usr/lib/jvm, \
/Library/Java, ~/.sdkman, ~/.jdks, ~/.m2/toolchains.xml, /opt); see https://adoptium.net"
}

# Runs Maven on $jdk, with the words of MAVEN_ARGS, which Maven itself reads only from 3.9 on.
maven() {
  local mvn words
  mvn=$(command -v mvn) || mvn=${MAVEN_HOME-}/bin/mvn
  [[ -x $mvn ]] || fail_setup "Maven 3.8 or newer is needed; see https://maven.apache.org"
  read -r -a words <<<"${MAVEN_ARGS-}"
  MAVEN_ARGS='' JAVA_HOME=$jdk MAVEN_OPTS="--enable-native-access=ALL-UNNAMED \
--sun-misc-unsafe-memory-access=allow ${MAVEN_OPTS-}" \
    "$mvn" --batch-mode -Dstyle.color=never ${words[@]+"${words[@]}"} "$@" </dev/null 2>&1
}

# Copies Maven's output to the log $1 and says on stderr what goes on; $2 = tests shows them too.
show_progress() {
  local log=$1 detail=${2-} line downloads=0
  while IFS= read -r line; do
    printf '%s\n' "$line" >>"$log"
    case $line in
      *'Downloaded from '*)
        downloads=$((downloads + 1))
        ((downloads % 50)) || printf '  %d files downloaded\n' "$downloads" >&2
        ;;
      '[INFO] Building '*'['*/*']') printf '  %s\n' "${line#'[INFO] Building '}" | tr -s ' ' >&2 ;;
      '[INFO] Running '* | '[INFO] Tests run:'*Time*)
        [[ $detail == tests ]] && printf '    %s\n' "${line#'[INFO] '}" >&2
        ;;
      '[WARNING]'* | '[ERROR]'*) [[ $detail == tests ]] && printf '%s\n' "$line" >&2 ;;
    esac
  done
  return 0
}

# Says why the build of log $1 failed, and stops.
fail_build() {
  grep -A 1 -E '^\[(WARNING|ERROR)\]' "$1" | grep -v -E '^--|will be empty|Help 1|^\[ERROR\] *$' |
    head -n "$LOG_LINES" >&2 || true
  fail_setup "the build failed; the whole log is $1"
}

# Runs a command while no other build runs in this checkout; one nested in it does not wait.
with_lock() {
  if [[ -n ${BALLAST_LOCK_HELD-} ]]; then
    "$@"
    return
  fi
  local status=0 holder
  mkdir -p "$state"
  if command -v flock >/dev/null; then
    exec 9>"$state/lock"
    flock -n 9 || { echo 'ballast: waiting for another build' >&2 && flock 9; }
    BALLAST_LOCK_HELD=1 "$@" || status=$?
    exec 9>&-
  else
    until mkdir "$state/lock.d" 2>/dev/null; do
      holder=$(cat "$state/lock.d/pid" 2>/dev/null) || holder=
      if [[ -n $holder ]] && ! kill -0 "$holder" 2>/dev/null; then rm -rf "$state/lock.d"; fi
      sleep 1
    done
    echo $$ >"$state/lock.d/pid"
    BALLAST_LOCK_HELD=1 "$@" || status=$?
    rm -rf "$state/lock.d"
  fi
  return "$status"
}
