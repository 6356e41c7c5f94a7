// SPDX-License-Identifier: GPL-3.0-or-later
#include "listpage.h"

#include "desktop/settings.h"

#include <QCheckBox>
#include <QComboBox>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int StayForEver = 0; // in the field of how long ended jobs stay in the list

/// Offers these numbers of days, and @p current where it is another.
void offerDays(QComboBox *field, QList<int> days, int current)
{
    if (!days.contains(current)) {
        days.append(current);
        std::ranges::sort(days, {}, [](int each) { return each == StayForEver ? INT_MAX : each; });
    }
    for (const int each : std::as_const(days))
        field->addItem(QString(), each);
    field->setCurrentIndex(field->findData(current));
}

} // namespace

ListPage::ListPage(Settings &settings, QWidget *parent)
    : PreferencesPage(parent), m_settings(settings), m_endedStay(new QComboBox), m_retention(new QComboBox),
      m_clipboard(new QCheckBox)
{
    const auto stay = settings.endedStay();
    offerDays(m_endedStay, {1, 3, 7, 30, StayForEver}, stay ? static_cast<int>(stay->count()) : StayForEver);
    offerDays(m_retention, {7, 30, 90, 180, 365, 3650}, static_cast<int>(settings.retention().count()));
    m_clipboard->setChecked(settings.offersClipboard());
    addField(m_endedStay, settings.isLocked(u"endedStayDays"_s));
    addField(m_retention, settings.isLocked(u"retentionDays"_s));
    addField(m_clipboard, settings.isLocked(u"offersClipboard"_s));
    addStretch();
    connect(m_endedStay, &QComboBox::activated, this, [this] {
        const int days = m_endedStay->currentData().toInt();
        m_settings.setEndedStay(days == StayForEver ? std::nullopt : std::optional(std::chrono::days(days)));
    });
    connect(m_retention, &QComboBox::activated, this, &ListPage::chooseRetention);
    connect(&m_settings, &Settings::retentionChanged, this, &ListPage::showRetention);
    connect(m_clipboard, &QCheckBox::toggled, &m_settings, &Settings::setOffersClipboard);
}

QString ListPage::title() const
{
    return tr("List");
}

/// A shorter time deletes what is older, for good: that is asked first.
void ListPage::chooseRetention()
{
    const int days = m_retention->currentData().toInt();
    if (std::chrono::days(days) >= m_settings.retention()) {
        m_settings.setRetention(std::chrono::days(days));
        return;
    }
    auto *box = new QMessageBox(QMessageBox::Question, tr("Shorten the history?"),
                                tr("Jobs that ended more than %Ln day(s) ago will be deleted from the history for good.",
                                   nullptr, days),
                                QMessageBox::Cancel, this);
    const QPushButton *shorten = box->addButton(tr("&Shorten"), QMessageBox::AcceptRole);
    connect(shorten, &QAbstractButton::clicked, this, [this, days] { m_settings.setRetention(std::chrono::days(days)); });
    connect(box, &QDialog::finished, this, &ListPage::showRetention);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void ListPage::showRetention()
{
    m_retention->setCurrentIndex(m_retention->findData(static_cast<int>(m_settings.retention().count())));
}

void ListPage::retranslateUi()
{
    for (int i = 0; i < m_endedStay->count(); ++i) {
        const int days = m_endedStay->itemData(i).toInt();
        //: after "Ended jobs leave the list:"
        m_endedStay->setItemText(i, days == StayForEver ? tr("when you move them") : tr("after %Ln day(s)", nullptr, days));
    }
    for (int i = 0; i < m_retention->count(); ++i) {
        //: after "Keep the history for:"
        m_retention->setItemText(i, tr("%Ln day(s)", nullptr, m_retention->itemData(i).toInt()));
    }
    setWords(m_endedStay, tr("&Ended jobs leave the list:"),
             tr("They are in the history then. What needs attention stays until you deal with it."));
    setWords(m_retention, tr("&Keep the history for:"), tr("Older jobs are deleted for good, with their notes."));
    setWords(m_clipboard, tr("&Offer to watch monitor URLs in the clipboard"),
             tr("When you come back to the window, one line says what the clipboard holds. Nothing is kept unless you "
                "accept."));
}
