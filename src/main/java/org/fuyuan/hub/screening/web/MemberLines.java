package org.fuyuan.hub.screening.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.fuyuan.hub.message.Refusal;
import org.fuyuan.hub.message.RefusedException;
import org.fuyuan.hub.screening.population.PopulationUpload;

/** Members being read line by line; a bad line answers for itself. */
final class MemberLines {

    private static final int BAD_LINES_TOLD = 1_000;

    private final PopulationUpload upload;
    private final boolean replaces;
    private final List<BadLine> badLines = new ArrayList<>();
    private long registered;
    private long refused;

    /** @param replaces whether they take the place of all members before */
    MemberLines(PopulationUpload upload, boolean replaces) {
        this.upload = upload;
        this.replaces = replaces;
    }

    /** Why a line was not taken. */
    record BadLine(long line, List<Refusal> errors) {}

    /**
     * What became of what was sent.
     *
     * @param registered how many lines were taken
     * @param refused how many were not
     * @param badLines the first of those, at most 1,000
     * @param version of the population now
     * @param members how many it has now
     */
    record Registered(long registered, long refused, List<BadLine> badLines, long version, long members) {}

    /**
     * @throws RefusedException when what was sent ends in the middle, so that nothing after it can be believed, and when not one line of what
     *     would take the place of all could be taken
     */
    Registered read(RowSource rows) throws IOException {
        for (Row row = rows.next(); row != null; row = rows.next()) {
            if (row.isGood()) {
                take(row);
            } else if (row.endsAll()) {
                throw new RefusedException(row.faults().get(0));
            } else {
                refuse(row.line(), row.faults());
            }
        }
        if (replaces && registered == 0 && refused > 0) {
            throw new RefusedException(badLines.get(0).errors().get(0));
        }
        PopulationUpload.Finished finished = upload.finish();
        return new Registered(registered, refused, badLines, finished.version(), finished.members());
    }

    private void take(Row row) {
        AskedParty member = row.asked().parties().get(0);
        List<Refusal> faults = upload.add(row.line(), member.party());
        if (faults.isEmpty()) {
            registered++;
        } else {
            refuse(
                    row.line(),
                    faults.stream().map(fault -> withKindFound(fault, member)).toList());
        }
    }

    private static Refusal withKindFound(Refusal fault, AskedParty member) {
        return fault.field().equals("/kind") && member.kind() != null
                ? new Refusal("wrong-value", "/kind", "a word that is no kind", fault.expected())
                : fault;
    }

    private void refuse(long line, List<Refusal> faults) {
        refused++;
        if (badLines.size() < BAD_LINES_TOLD) {
            badLines.add(new BadLine(line, faults));
        }
    }
}
