# What Windows reads of the program, and what it brings along there because nobody else does. Sets
#   drawings            what copyjobs.qrc holds, as pixels: Qt's SVG is not part of this build
#   windows_resources   for each program: icon, version, manifest, and what Qt itself says
find_program(RSVG_CONVERT rsvg-convert REQUIRED)
find_program(ICOTOOL icotool REQUIRED)
find_program(QMAKE qmake6 REQUIRED)
list(APPEND CMAKE_AUTORCC_OPTIONS --no-zstd) # this Qt reads only what zlib has packed
set(windows "${CMAKE_CURRENT_LIST_DIR}")
set(drawn "${CMAKE_BINARY_DIR}/drawn")
set(icon "${PROJECT_SOURCE_DIR}/resources/io.github.copyjobs.Copyjobs.svg")

# draw(DRAWING FILE PIXELS): as many wide and high, unless it was drawn before.
function(draw drawing file pixels)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${drawing}")
    if(NOT "${drawing}" IS_NEWER_THAN "${file}")
        return()
    endif()
    get_filename_component(folder "${file}" DIRECTORY)
    file(MAKE_DIRECTORY "${folder}")
    execute_process(COMMAND "${RSVG_CONVERT}" -w ${pixels} -h ${pixels} -o "${file}" "${drawing}" COMMAND_ERROR_IS_FATAL ANY)
endfunction()

# The same list and names: Qt looks into a file to see what it is. Masks are shown at no more than 48 pixels, at scale 2.
file(STRINGS "${drawings}" lines)
foreach(line ${lines})
    if(line MATCHES ">(.*)\\.svg<")
        draw("${PROJECT_SOURCE_DIR}/resources/${CMAKE_MATCH_1}.svg" "${drawn}/${CMAKE_MATCH_1}.png" 128)
        string(REPLACE ".svg<" ".png<" line "${line}")
    endif()
    string(APPEND pixels_list "${line}\n")
endforeach()
set(drawings "${drawn}/copyjobs.qrc")
file(CONFIGURE OUTPUT "${drawings}" CONTENT "${pixels_list}")

foreach(pixels 16 20 24 32 40 48 64 256)
    draw("${icon}" "${drawn}/icon-${pixels}.png" ${pixels})
    list(APPEND small "${drawn}/icon-${pixels}.png")
endforeach()
list(POP_BACK small large)
if("${large}" IS_NEWER_THAN "${drawn}/copyjobs.ico")
    execute_process(COMMAND "${ICOTOOL}" -c -o "${drawn}/copyjobs.ico" ${small} -r "${large}" COMMAND_ERROR_IS_FATAL ANY)
endif()
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${windows}/copyjobs.manifest")
configure_file("${windows}/copyjobs.manifest" "${drawn}/copyjobs.manifest" @ONLY)
configure_file("${windows}/copyjobs.rc.in" "${drawn}/copyjobs.rc" @ONLY)

# Qt's words come from the Qt of the machine that builds: the same version (app/windows sees to it).
execute_process(COMMAND "${QMAKE}" -query QT_INSTALL_TRANSLATIONS OUTPUT_VARIABLE qt_translations OUTPUT_STRIP_TRAILING_WHITESPACE)
file(GLOB languages "${PROJECT_SOURCE_DIR}/translations/copyjobs_*.ts")
foreach(language ${languages})
    string(REGEX REPLACE ".*copyjobs_(.*)\\.ts$" "qtbase_\\1.qm" words "${language}")
    if(EXISTS "${qt_translations}/${words}")
        file(COPY "${qt_translations}/${words}" DESTINATION "${drawn}")
        string(APPEND words_list "<file>${words}</file>")
    endif()
endforeach()
file(CONFIGURE OUTPUT "${drawn}/qtwords.qrc"
    CONTENT "<RCC version=\"1.0\"><qresource prefix=\"/qt-i18n\">${words_list}</qresource></RCC>\n")
set(windows_resources "${drawn}/copyjobs.rc" "${drawn}/qtwords.qrc")
