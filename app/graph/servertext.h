// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QString>
#include <QStringList>
#include <QUrl>

/// @p text without what nobody sees and what could turn a line around: control characters other than line feed and tab
/// (U+0000–1F, U+007F–9F), direction marks and other format characters, line and paragraph separators. Joiners stay, for
/// some scripts are written with them.
QString withoutControls(const QString &text);

/// Makes text that came from the network fit to be kept: without controls, and without what a server repeats of the URL
/// that it was asked for, which is a password.
///
/// Taken out is whatever has twelve characters in a row in common with a path segment or a query value of the URL, as it
/// stands there or percent-decoded, in capitals or small letters; an ellipsis stays in its place. To be used on text that
/// was decoded: a secret can be spelled in many ways in JSON.
class ServerText
{
public:
    explicit ServerText(const QUrl &requestUrl) : m_url(requestUrl) { }

    QString cleaned(const QString &text);

private:
    void readSecrets();
    bool mayHoldSecret(QStringView small) const;
    void splitSecrets();

    QUrl m_url;
    bool m_isRead = false;      // most answers bring no text that is long enough to look at the URL for it
    QStringList m_secrets;      // in small letters; the views below look into them
    QSet<QStringView> m_blocks; // what they consist of, six characters at a time: enough to see that a text is harmless
    QSet<QStringView> m_pieces; // all that stands in them, twelve characters at a time; empty until a text is not
};
