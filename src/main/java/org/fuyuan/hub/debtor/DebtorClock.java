package org.fuyuan.hub.debtor;

import org.fuyuan.hub.debtor.snapshot.SnapshotImport;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What the registry does by the clock, on every node. */
@Component
class DebtorClock {

    private final Endings endings;
    private final SnapshotImport snapshots;

    DebtorClock(Endings endings, SnapshotImport snapshots) {
        this.endings = endings;
        this.snapshots = snapshots;
    }

    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT1M")
    void end() {
        endings.endAll();
    }

    @Scheduled(fixedDelayString = "PT2S")
    void applyConfirmed() {
        snapshots.applyConfirmed();
    }
}
