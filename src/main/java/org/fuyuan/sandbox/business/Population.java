package org.fuyuan.sandbox.business;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.fuyuan.sandbox.court.Identity;
import org.fuyuan.sandbox.court.Townsfolk;

/**
 * Those whom a department holds and wants to be alarmed about: some are listed, some will be.
 *
 * @param department whose they are
 * @param id of the population
 * @param role in which the department holds them
 * @param list on which some of them are
 */
record Population(String department, String id, String role, String list) {

    static final List<Population> ALL = List.of(
            new Population("market-supervision", "directors", "director", "DISHONEST"),
            new Population("rural-commercial-bank", "account-holders", "borrower", "DISHONEST"),
            new Population("natural-resources", "applicants-in-progress", "buyer", "CONSUMPTION_RESTRICTION"));

    private static final int LISTED = 20;
    private static final int UNLISTED = 250;

    /** All members in CSV, with a header. */
    String members(Townsfolk townsfolk) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("reference", "kind", "name", "certificateType", "certificateNumber", "role");
            int count = 0;
            for (Identity member : who(townsfolk)) {
                csv.writeRecord(
                        "%s-%04d".formatted(id, ++count), "PERSON", member.name(), "111", member.number(), role);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** The first of the townsfolk are those whom {@link Story stories} are about. */
    private List<Identity> who(Townsfolk townsfolk) {
        List<Identity> members = new ArrayList<>(townsfolk.listed(list, true, LISTED, id.hashCode()));
        for (int i = 0; i < UNLISTED; i++) {
            members.add(townsfolk.person(i));
        }
        return members;
    }
}
