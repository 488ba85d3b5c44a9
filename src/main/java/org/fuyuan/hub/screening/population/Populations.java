package org.fuyuan.hub.screening.population;

import java.util.List;
import java.util.Optional;
import org.fuyuan.hub.ledger.Ledger;
import org.fuyuan.hub.ledger.LedgerEntry;
import org.fuyuan.hub.ledger.LedgerEvent;
import org.fuyuan.hub.partner.Partner.PopulationRight;
import org.fuyuan.hub.screening.measure.MeasureCatalogue;
import org.fuyuan.hub.screening.population.Member.Holder;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The registers departments have watched. Every method throws {@link org.fuyuan.hub.message.RefusedException} for a population the
 * department has no ground to hold. Safe for use by many threads.
 */
public final class Populations {

    private final PopulationGrounds grounds;
    private final MeasureCatalogue catalogue;
    private final PopulationTable populations;
    private final MemberTable members;
    private final StandingTable standings;
    private final PopulationLock lock;
    private final TransactionTemplate transaction;
    private final Ledger ledger;
    private final Runnable changed;

    Populations(
            PopulationGrounds grounds,
            MeasureCatalogue catalogue,
            Tables tables,
            TransactionTemplate transaction,
            Ledger ledger,
            Runnable changed) {
        this.grounds = grounds;
        this.catalogue = catalogue;
        this.populations = tables.populations();
        this.members = tables.members();
        this.standings = tables.standings();
        this.lock = tables.lock();
        this.transaction = transaction;
        this.ledger = ledger;
        this.changed = changed;
    }

    /** Begins a replacement of all members; until it is finished those before stay, and when it is not finished they stay for good. */
    public PopulationUpload replace(String department, String population) {
        Holder holder = new Holder(department, population);
        MemberRules rules = rules(holder);
        long load = transaction.execute(status -> populations.newLoad(holder));
        return new PopulationUpload(rules, members, new Replacement(this, holder, load));
    }

    /** Begins to add members, or to put them in the place of those of the same references. They come into force some thousands at a time. */
    public PopulationUpload add(String department, String population) {
        Holder holder = new Holder(department, population);
        return new PopulationUpload(rules(holder), members, new Addition(this, holder));
    }

    /** Takes members out, all at once; returns how many were there. Nobody is told: the department holds them no more. */
    public long remove(String department, String population, List<String> references) {
        Holder holder = new Holder(department, population);
        grounds.require(holder);
        return transaction.execute(status -> {
            lock.take();
            Optional<Long> load = populations.load(holder);
            long removed = load.isEmpty() ? 0 : members.remove(load.get(), references);
            if (removed > 0) {
                populations.grow(load.get(), -removed);
                standings.forget(holder, references);
                record(holder, populations.changed(holder), removed + " members removed");
            }
            return removed;
        });
    }

    /** Empty when nothing has been registered yet. */
    public Optional<PopulationState> state(String department, String population) {
        Holder holder = new Holder(department, population);
        grounds.require(holder);
        return populations.state(holder);
    }

    private MemberRules rules(Holder holder) {
        PopulationRight right = grounds.require(holder);
        return new MemberRules(catalogue.current().roles(holder.department(), right.scenario()));
    }

    void takeIntoLoad(long load, List<MemberTable.Arriving> some) {
        transaction.executeWithoutResult(status -> populations.grow(load, members.takeIn(load, some)));
    }

    void giveUp(long load) {
        transaction.executeWithoutResult(status -> populations.giveUp(load));
    }

    PopulationUpload.Finished putInForce(Holder holder, long load) {
        PopulationUpload.Finished finished = transaction.execute(status -> {
            lock.take();
            populations.grow(load, 0);
            long version = populations.putInForce(holder, load);
            long count = populations.members(load);
            record(holder, version, "replaced by " + count + " members");
            return new PopulationUpload.Finished(version, count);
        });
        changed.run();
        return finished;
    }

    PopulationUpload.Finished takeIntoForce(Holder holder, List<MemberTable.Arriving> some) {
        PopulationUpload.Finished finished = transaction.execute(status -> {
            lock.take();
            long load = populations.load(holder).orElseGet(() -> first(holder));
            populations.grow(load, members.takeIn(load, some));
            long version = populations.changed(holder);
            record(holder, version, some.size() + " members added or replaced");
            return new PopulationUpload.Finished(version, populations.members(load));
        });
        changed.run();
        return finished;
    }

    private long first(Holder holder) {
        long load = populations.newLoad(holder);
        populations.putInForce(holder, load);
        return load;
    }

    private void record(Holder holder, long version, String what) {
        ledger.append(new LedgerEntry(
                LedgerEvent.POPULATION_CHANGED,
                holder.department(),
                holder.department(),
                null,
                "%s version %d: %s".formatted(holder.population(), version, what)));
    }

    /** Everything the room keeps in the database. */
    record Tables(PopulationTable populations, MemberTable members, StandingTable standings, PopulationLock lock) {}
}
