// SPDX-License-Identifier: GPL-3.0-or-later
#include "adddialog.h"

#include "addmodel.h"
#include "window/paddeddelegate.h"

#include "words/pastetext.h"

#include "jobs/jobname.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>
#include <QTreeView>
#include <QVBoxLayout>

#include <utility>

AddDialog::AddDialog(Context context, QWidget *parent)
    : QDialog(parent), m_context(std::move(context)), m_model(new AddModel(this)), m_intro(new QLabel),
      m_text(new QPlainTextEdit), m_hidden(new QLabel), m_showText(new QCheckBox), m_rows(new QTreeView),
      m_sentence(new QLabel), m_batchLabel(new QLabel), m_batch(new QLineEdit), m_others(new QLabel),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Cancel)),
      m_add(m_buttons->addButton(QString(), QDialogButtonBox::AcceptRole)),
      m_paste(m_buttons->addButton(QString(), QDialogButtonBox::ActionRole))
{
    const int line = fontMetrics().height();
    m_intro->setWordWrap(true);
    m_hidden->setWordWrap(true);
    m_hidden->setFrameShape(QFrame::StyledPanel);
    m_hidden->setMargin(line / 2);
    m_others->setWordWrap(true);
    m_sentence->setWordWrap(true);
    for (QLabel *label : {m_intro, m_hidden, m_sentence, m_others})
        label->setTextFormat(Qt::PlainText);
    m_intro->setMargin(line / 8); // or the dots of an umlaut on the first line are cut
    m_sentence->setMargin(line / 8);
    m_sentence->setMinimumHeight(2 * line + line / 4); // it changes with the row; nothing below shall move
    m_sentence->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_text->setWordWrapMode(QTextOption::WrapAnywhere);
    m_text->setTabChangesFocus(false); // name<TAB>URL can be typed
    m_text->setMinimumHeight(4 * line);
    m_rows->setModel(m_model);
    m_rows->setRootIsDecorated(false);
    m_rows->setUniformRowHeights(true);
    m_rows->setItemDelegate(new PaddedDelegate(m_rows));
    m_rows->setAllColumnsShowFocus(true);
    m_rows->setTextElideMode(Qt::ElideRight);
    m_rows->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
    m_rows->header()->resizeSection(AddModel::NameColumn, 14 * line);
    m_rows->header()->resizeSection(AddModel::PlaceColumn, 15 * line);
    m_rows->setMinimumHeight(6 * line);
    m_batchLabel->setBuddy(m_batch);
    m_batch->setMaxLength(MaximumName);
    for (QAbstractButton *button : m_buttons->buttons())
        qobject_cast<QPushButton *>(button)->setAutoDefault(button == m_add);

    auto *batch = new QHBoxLayout;
    batch->addWidget(m_batchLabel);
    batch->addWidget(m_batch);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_intro);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_hidden);
    layout->addWidget(m_showText);
    layout->addWidget(m_rows, 3);
    layout->addWidget(m_sentence);
    layout->addWidget(m_others);
    layout->addLayout(batch);
    layout->addWidget(m_buttons);
    resize(60 * line, 34 * line);

    connect(m_text, &QPlainTextEdit::textChanged, this, &AddDialog::assessText);
    connect(m_model, &AddModel::chosenChanged, this, &AddDialog::updateButtons);
    connect(m_rows->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &AddDialog::updateSentence);
    connect(m_model, &QAbstractItemModel::modelReset, this, &AddDialog::updateSentence);
    connect(m_showText, &QCheckBox::toggled, this, &AddDialog::showText);
    connect(m_paste, &QPushButton::clicked, this, &AddDialog::pasteClipboard);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &AddDialog::acceptChosen);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &AddDialog::reject);
    connect(new QShortcut(QKeySequence::Paste, this), &QShortcut::activated, this, &AddDialog::pasteClipboard);

    m_showText->setChecked(true);
    retranslateUi();
    assessText();
}

void AddDialog::addText(const QString &text)
{
    const QString before = this->text();
    m_showText->setChecked(false); // first: what is put into the field is told on the accessibility bus
    m_hiddenText = before.isEmpty() || before.endsWith(u'\n') ? before + text : before + u'\n' + text;
    assessText();
    hideText();
}

void AddDialog::addFound(const FoundLinks &found)
{
    m_inFiles += found;
    assessText();
    hideText();
}

void AddDialog::judgeAnew()
{
    assessText();
}

void AddDialog::hideText()
{
    m_showText->setChecked(m_model->rowCount() == 0);
    if (!m_showText->isChecked()) {
        m_rows->setFocus();
        m_rows->setCurrentIndex(m_model->index(m_model->firstUndecided(), AddModel::NameColumn));
    }
}

void AddDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
        assessText();
    }
    QDialog::changeEvent(event);
}

QString AddDialog::text() const
{
    return m_showText->isChecked() ? m_text->toPlainText() : m_hiddenText;
}

void AddDialog::assessText()
{
    FoundLinks found = m_inFiles;
    found += findMonitorLinks(text());
    const QList<IntakeEntry> entries = assess(found, m_context.rules);
    m_model->setEntries(entries, m_context.namesFor(entries));
    QStringList others;
    if (found.otherUrls > 0)
        others += PasteText::othersLeftAlone(found.otherUrls);
    if (found.hadAccessToken)
        others += PasteText::accessTokenLeft();
    m_others->setText(others.join(u' '));
    m_others->setVisible(!others.isEmpty());
}

void AddDialog::updateButtons()
{
    const int count = m_model->chosenCount();
    //: Button of the Add dialog.
    m_add->setText(count > 0 ? tr("Add %Ln job(s)", nullptr, count) : tr("Add"));
    m_add->setEnabled(count > 0);
    m_add->setDefault(true);
}

/// What the narrow column cuts is readable in full for the current row.
void AddDialog::updateSentence()
{
    m_sentence->setText(m_rows->currentIndex().siblingAtColumn(AddModel::VerdictColumn).data().toString());
}

void AddDialog::showText(bool shown)
{
    const QSignalBlocker unchanged(m_text);
    if (shown) {
        m_text->setPlainText(std::exchange(m_hiddenText, {}));
    } else {
        m_hiddenText = m_text->toPlainText();
        m_text->clear();
    }
    m_text->setVisible(shown);
    m_hidden->setVisible(!shown);
    if (shown)
        m_text->setFocus();
}

void AddDialog::pasteClipboard()
{
    addText(m_context.clipboardText());
}

void AddDialog::acceptChosen()
{
    QList<NewJob> jobs = m_model->chosen();
    for (NewJob &job : jobs) {
        if (job.batch.isEmpty()) // a table may have told one
            job.batch = shortName(m_batch->text());
    }
    emit chosen(jobs);
    // What could not be taken stays here, with its reason; so does its text.
    if (!m_model->hasRefused()) {
        accept();
        return;
    }
    assessText();
    m_buttons->setStandardButtons(QDialogButtonBox::Close);
    m_buttons->addButton(m_add, QDialogButtonBox::AcceptRole);
    m_buttons->addButton(m_paste, QDialogButtonBox::ActionRole);
}

void AddDialog::retranslateUi()
{
    setWindowTitle(tr("Add monitor URLs"));
    m_intro->setText(
        tr("Paste monitor URLs, or any text that holds them: response headers, curl output, a CSV list or a "
           "HAR file. A name may stand before a URL, with a tab or a semicolon between."));
    m_hidden->setText(tr("The text is hidden, because a monitor URL is as secret as a password."));
    m_showText->setText(tr("&Show the text"));
    m_paste->setText(tr("&Paste"));
    m_text->setAccessibleName(tr("Text with monitor URLs"));
    m_rows->setAccessibleName(tr("What was found in the text"));
    m_batchLabel->setText(tr("&Batch:"));
    m_batch->setPlaceholderText(tr("A name for what is added together, if you like"));
    updateButtons();
}
