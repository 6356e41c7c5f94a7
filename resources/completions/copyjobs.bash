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
    wait) options='--timeout --json --quiet --allow-host --keep --list --batch --demo -h --help -v --version' ;;
    list) options='--json --all --running --ended --attention -h --help -v --version' ;;
    show) options='--json -h --help -v --version' ;;
    check | remove | simulate | help | version) options='-h --help -v --version' ;;
    *) options='--demo --hidden --paste -h --help -v --version' ;;
    esac
    if [[ $current == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$options" -- "$current")
        return
    fi
    case ${COMP_WORDS[1]} in
    show | check | remove)
        mapfile -t COMPREPLY < <(compgen -W "$(copyjobs list 2>/dev/null | cut -d ' ' -f 1)" -- "$current")
        return
        ;;
    help)
        mapfile -t COMPREPLY < <(compgen -W 'add wait list show check remove simulate version' -- "$current")
        return
        ;;
    esac
    mapfile -t COMPREPLY < <(compgen -f -- "$current")
    if ((COMP_CWORD == 1)); then
        mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen -W 'add wait list show check remove simulate help version' -- "$current")
    fi
}

complete -o filenames -F _copyjobs copyjobs
