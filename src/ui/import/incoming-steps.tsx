import { MergeDialog } from '../merge/merge-dialog.tsx';
import { ImportPreview } from './import-preview.tsx';
import { PasteDialog } from './paste-dialog.tsx';
import { ReportDialog } from './report-dialog.tsx';
import { TableDialog } from './table-dialog.tsx';
import type { Incoming } from './use-incoming.ts';

interface IncomingStepsProps {
  readonly incoming: Incoming;
  readonly onPick: () => void;
  readonly onPickFolder: () => void;
}

/** What a person has to look at or to say on the way in, one thing at a time. */
export function IncomingSteps({ incoming, onPick, onPickFolder }: IncomingStepsProps) {
  const { step, report, reading, close } = incoming;
  switch (step.kind) {
    case 'pasting':
      return (
        <PasteDialog
          onCopied={(copied) => void incoming.takeCopied(copied)}
          onPick={onPick}
          onPickFolder={onPickFolder}
          onClose={close}
        />
      );
    case 'merge':
      return <MergeDialog incoming={step.incoming} onClose={close} />;
    case 'table':
      return (
        <TableDialog
          key={step.incoming.table.fileName}
          table={step.incoming.table}
          onTake={(columns) => {
            close();
            void incoming.takeFiles([step.incoming.file], { columns });
          }}
          onClose={incoming.leaveTable}
        />
      );
    case 'preview':
      return <ImportPreview desk={step.desk} reading={reading} onLanded={incoming.land} onClose={close} />;
    case 'idle':
      return (
        report && (
          <ReportDialog
            report={report.report}
            shown={report.shown}
            onShow={incoming.showReport}
            onClose={incoming.closeReport}
          />
        )
      );
  }
}
