// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/instancemessage.h"

#include <QBuffer>
#include <QtEndian>

#include "fuzz.h"

/// What another program of the same user writes into the local socket: as it is, and with a header that is right.
void fuzz(const QByteArray &bytes)
{
    const QByteArray magic = frameOf(InstanceMessage{}).left(4);
    QByteArray size(4, '\0');
    qToBigEndian(static_cast<quint32>(bytes.size()), size.data());
    for (const QByteArray &frame : {bytes, magic + size + bytes}) {
        QBuffer message;
        message.setData(frame);
        message.open(QIODevice::ReadOnly);
        readFrame(message);
        message.seek(0);
        readAnswer(message);
    }
}
