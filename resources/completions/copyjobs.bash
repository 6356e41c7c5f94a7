# SPDX-License-Identifier: GPL-3.0-or-later
# Completion of copyjobs for bash.

_copyjobs() {
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} options
    case $previous in
    --name | --batch | --allow-host) return ;;
    --timeout)
        mapfile -t COMPREPLY < <(compgen -W '30s 5m 30m 2h' -- "$current")
        return
        ;;
    esac
    case ${COMP_WORDS[1]} in
    add) options='--name --batch -h --help -v --version' ;;
    wait) options='--timeout --json --quiet --allow-host --keep --demo -h --help -v --version' ;;
    simulate | help | version) options='-h --help -v --version' ;;
    *) options='--demo -h --help -v --version' ;;
    esac
    if [[ $current == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$options" -- "$current")
        return
    fi
    mapfile -t COMPREPLY < <(compgen -f -- "$current")
    if ((COMP_CWORD == 1)); then
        mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen -W 'add wait simulate help version' -- "$current")
    fi
}

complete -o filenames -F _copyjobs copyjobs
