# Packages: `cmake --workflow --preset package` makes a Debian package and a tarball in build-package; tests/package tries
# them in a clean system.
set(CPACK_PACKAGE_NAME copyjobs)
set(CPACK_PACKAGE_VENDOR "The Copyjobs developers")
set(CPACK_PACKAGE_CONTACT "The Copyjobs developers <copyjobs@users.noreply.github.com>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "watches Microsoft Graph copy jobs to their end")
set(CPACK_PACKAGE_DESCRIPTION "A copy in OneDrive or SharePoint that is started through Microsoft Graph runs
on Microsoft's side, and whoever started it gets a monitor URL. Copyjobs takes
such URLs, shows how far each copy is, and notifies when it has ended, or why
it failed: in a window, in the notification area, or in a shell.
.
It needs no sign-in, no app registration and no admin consent, and connects
only to the host in each URL.")
set(CPACK_PACKAGE_FILE_NAME "copyjobs-${PROJECT_VERSION}-${CMAKE_SYSTEM_PROCESSOR}")
set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_STRIP_FILES ON)
set(CPACK_PACKAGE_CHECKSUM SHA256)
set(CPACK_THREADS 0)


# The same source gives the same bytes: the files of a package carry the day of its version.
execute_process(COMMAND date -u -d "${COPYJOBS_RELEASED}" +%s OUTPUT_VARIABLE epoch OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
file(CONFIGURE OUTPUT "${CMAKE_BINARY_DIR}/packageday.cmake" CONTENT "set(ENV{SOURCE_DATE_EPOCH} \"@epoch@\")\n" @ONLY)
set(CPACK_PROJECT_CONFIG_FILE "${CMAKE_BINARY_DIR}/packageday.cmake")

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION net)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_HOMEPAGE "${PROJECT_HOMEPAGE_URL}")
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# What no library names: whom to trust for https, and Qt's own words in German.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libsqlite3-0 (>= 3.38), ca-certificates, qt6-translations-l10n")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "qt6-wayland")
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(doc "${CMAKE_INSTALL_DATADIR}/doc/copyjobs")
if(CMAKE_INSTALL_PREFIX STREQUAL "/usr")
    # Debian wants a changelog of its own form: it names the version and points to ours.
    find_program(gzip NAMES gzip REQUIRED)
    execute_process(COMMAND date -u -R -d "${COPYJOBS_RELEASED}" OUTPUT_VARIABLE day OUTPUT_STRIP_TRAILING_WHITESPACE)
    file(CONFIGURE OUTPUT "${CMAKE_BINARY_DIR}/changelog" @ONLY CONTENT "copyjobs (@PROJECT_VERSION@) stable; urgency=low

  * What changed is told in CHANGELOG.md.gz beside this file.

 -- @CPACK_PACKAGE_CONTACT@  @day@
")
    foreach(text "${CMAKE_BINARY_DIR}/changelog" "${CMAKE_SOURCE_DIR}/CHANGELOG.md")
        get_filename_component(name "${text}" NAME)
        add_custom_command(OUTPUT "${CMAKE_BINARY_DIR}/doc/${name}.gz"
            COMMAND ${CMAKE_COMMAND} -E copy "${text}" "${CMAKE_BINARY_DIR}/doc/${name}"
            COMMAND ${gzip} -9nf "${CMAKE_BINARY_DIR}/doc/${name}"
            DEPENDS "${text}" VERBATIM)
        list(APPEND changelogs "${CMAKE_BINARY_DIR}/doc/${name}.gz")
    endforeach()
    add_custom_target(changelogs ALL DEPENDS ${changelogs})
    install(FILES ${changelogs} DESTINATION "${doc}")
    install(FILES resources/debian-copyright DESTINATION "${doc}" RENAME copyright)
else()
    install(FILES README.md CHANGELOG.md LICENSE DESTINATION "${doc}")
endif()

include(CPack)
