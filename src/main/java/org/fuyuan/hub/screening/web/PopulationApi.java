package org.fuyuan.hub.screening.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import org.fuyuan.hub.message.Refusal;
import org.fuyuan.hub.message.RefusedException;
import org.fuyuan.hub.screening.population.PopulationState;
import org.fuyuan.hub.screening.population.PopulationUpload;
import org.fuyuan.hub.screening.population.Populations;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The registers a department has watched. The department is who logged in. */
@RestController
@RequestMapping(path = "/api/v1/populations/{population}", produces = MediaType.APPLICATION_JSON_VALUE)
class PopulationApi {

    private final Populations populations;

    PopulationApi(Populations populations) {
        this.populations = populations;
    }

    @Operation(
            summary = "Replaces all members by those sent, one on each line, CSV or NDJSON",
            description =
                    "Until the last line has come those before stay in force, and they stay when it does not come.")
    @PutMapping(
            path = "/members",
            consumes = {BatchForm.NDJSON, BatchForm.CSV})
    MemberLines.Registered replace(@PathVariable String population, HttpServletRequest request, Principal department)
            throws IOException {
        BatchForm form = BatchForm.of(request.getContentType());
        try (PopulationUpload upload = populations.replace(department.getName(), population)) {
            return new MemberLines(upload, true).read(form.members(request.getInputStream(), CsvHeader.MEMBERS));
        }
    }

    @Operation(summary = "Adds members, or puts them in the place of those of the same references")
    @PostMapping(
            path = "/members",
            consumes = {BatchForm.NDJSON, BatchForm.CSV})
    MemberLines.Registered add(@PathVariable String population, HttpServletRequest request, Principal department)
            throws IOException {
        BatchForm form = BatchForm.of(request.getContentType());
        try (PopulationUpload upload = populations.add(department.getName(), population)) {
            return new MemberLines(upload, false).read(form.members(request.getInputStream(), CsvHeader.MEMBERS));
        }
    }

    @Operation(summary = "Takes one member out")
    @DeleteMapping("/members/{reference}")
    Removed remove(@PathVariable String population, @PathVariable String reference, Principal department) {
        return new Removed(populations.remove(department.getName(), population, List.of(reference)));
    }

    @Operation(summary = "Takes many members out, a reference on each line, CSV or NDJSON")
    @PostMapping(
            path = "/removals",
            consumes = {BatchForm.NDJSON, BatchForm.CSV})
    Removed removeMany(@PathVariable String population, HttpServletRequest request, Principal department)
            throws IOException {
        BatchForm form = BatchForm.of(request.getContentType());
        References references = new References(form.members(request.getInputStream(), CsvHeader.REFERENCES));
        long removed = 0;
        for (List<String> some = references.next(); !some.isEmpty(); some = references.next()) {
            removed += populations.remove(department.getName(), population, some);
        }
        return new Removed(removed);
    }

    @Operation(summary = "How many members there are, since when, and against how many an entry stands")
    @GetMapping
    PopulationState state(@PathVariable String population, Principal department) {
        return populations
                .state(department.getName(), population)
                .orElseThrow(() -> new RefusedException(new Refusal(
                        "not-found", "/population", population, "a population with members; none were registered")));
    }

    /** @param removed how many of them were members */
    record Removed(long removed) {}
}
