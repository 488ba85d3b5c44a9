package org.fuyuan.hub.exchange.reconciliation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.fuyuan.hub.exchange.HoldingDigests;
import org.fuyuan.hub.exchange.NewMessage;
import org.fuyuan.hub.exchange.ReconciledList;
import org.fuyuan.hub.message.Holding;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The court's list as its owners tell it; several owners' lists are compared as one. */
@Component
class CourtList {

    private final ObjectProvider<ReconciledList> owners;

    CourtList(ObjectProvider<ReconciledList> owners) {
        this.owners = owners;
    }

    BucketSums sums() {
        BucketSums sums = new BucketSums();
        owners.forEach(owner -> owner.holdings(sums::add));
        return sums;
    }

    List<Holding> of(Set<Integer> buckets) {
        List<Holding> holdings = new ArrayList<>();
        owners.forEach(owner -> owner.holdings(holding -> {
            if (buckets.contains(HoldingDigests.bucketOf(holding.entryId()))) {
                holdings.add(holding);
            }
        }));
        return holdings;
    }

    List<NewMessage> restate(Collection<String> entryIds, String partner) {
        return owners.stream()
                .flatMap(owner -> owner.restate(entryIds, partner).stream())
                .map(message -> new NewMessage(
                        message.type(),
                        message.sender(),
                        message.subject(),
                        message.subjectVersion(),
                        message.payload(),
                        partner))
                .toList();
    }
}
