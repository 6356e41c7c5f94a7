// SPDX-License-Identifier: GPL-3.0-or-later
#include "inputfile.h"

#include <QFile>
#include <QFileInfo>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Chunk = 64 * 1024;

bool isReadableFile(const QString &path)
{
    const QFileInfo info(path);
    return info.exists() && !info.isDir() && info.isReadable();
}

} // namespace

Input inputOf(const QString &argument)
{
    if (argument == u"-"_s)
        return {InputKind::StandardInput, argument};
    if (argument.startsWith("file:"_L1, Qt::CaseInsensitive)) {
        const QString path = QUrl(argument).toLocalFile();
        return {isReadableFile(path) ? InputKind::File : InputKind::Neither, path.isEmpty() ? argument : path};
    }
    if (isReadableFile(argument))
        return {InputKind::File, argument};
    return {argument.contains("://"_L1) ? InputKind::Url : InputKind::Neither, argument};
}

ReadBytes readBytes(QIODevice &device)
{
    QByteArray bytes;
    // A pipe gives less than was asked for, and nothing only at its end.
    for (QByteArray part = device.read(Chunk); !part.isEmpty(); part = device.read(Chunk)) {
        bytes += part;
        if (bytes.size() > MaximumText)
            return ReadFault::TooLong;
    }
    return bytes;
}

ReadText readText(QIODevice &device)
{
    const ReadBytes read = readBytes(device);
    const auto *bytes = std::get_if<QByteArray>(&read);
    return bytes ? ReadText(decodedText(*bytes)) : ReadText(std::get<ReadFault>(read));
}

ReadText readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return ReadFault::Unreadable;
    return readText(file);
}
