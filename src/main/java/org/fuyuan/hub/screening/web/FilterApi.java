package org.fuyuan.hub.screening.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.Principal;
import org.fuyuan.hub.message.Refusal;
import org.fuyuan.hub.message.RefusedException;
import org.fuyuan.hub.prefilter.FilterChanges;
import org.fuyuan.hub.screening.filter.FilterGiving;
import org.fuyuan.hub.screening.filter.FilterGiving.Signed;
import org.fuyuan.hub.screening.filter.GivenFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The compact filter of the list, for departments that ask about very many parties. */
@RestController
@RequestMapping("/api/v1/screenings/filter")
class FilterApi {

    private static final String SALT = "[0-9a-f]{32}";
    private static final String NONCE = "[0-9A-Za-z-]{16,64}";

    private final FilterGiving giving;

    FilterApi(FilterGiving giving) {
        this.giving = giving;
    }

    @Operation(summary = "The filter, signed; 304 where the caller has it (If-None-Match)")
    @GetMapping
    void filter(
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) String known,
            HttpServletResponse response,
            Principal department)
            throws IOException {
        GivenFilter filter = giving.filter(department.getName());
        response.setHeader(HttpHeaders.ETAG, filter.tag());
        if (filter.tag().equals(known)) {
            response.setStatus(HttpStatus.NOT_MODIFIED.value());
            return;
        }
        try (InputStream file = Files.newInputStream(filter.file())) {
            giving.recordGiven(department.getName(), filter);
            response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
            response.setContentLengthLong(Files.size(filter.file()));
            file.transferTo(response.getOutputStream());
        }
    }

    @Operation(summary = "The public key the filter is signed with, to be compared with the one the court handed over")
    @GetMapping(path = "/key", produces = MediaType.TEXT_PLAIN_VALUE)
    String key() {
        return giving.publicKey();
    }

    @Operation(
            summary = "Keys that came to the list since the filter's version, and how long one may rest on it; signed")
    @GetMapping(path = "/changes", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> changes(
            @RequestParam long since, @RequestParam String salt, @RequestParam String nonce, Principal department) {
        require(salt.matches(SALT), "/salt", "the salt of the filter, 32 hex digits");
        require(nonce.matches(NONCE), "/nonce", "16 to 64 letters, digits or hyphens drawn at random");
        Signed changes = giving.changes(department.getName(), since, salt, nonce);
        return ResponseEntity.ok()
                .header(FilterChanges.SIGNATURE, changes.signature())
                .body(changes.content());
    }

    /** What a department passed by its filter. */
    record Passed(String scenario, long listSequence, long parties) {}

    @Operation(summary = "Tells how many parties were passed by the filter, in one scenario by one version of the list")
    @PostMapping(path = "/passes", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void passed(@RequestBody Passed passed, Principal department) {
        giving.recordPassed(department.getName(), passed.scenario(), passed.listSequence(), passed.parties());
    }

    private static void require(boolean right, String field, String expected) {
        if (!right) {
            throw new RefusedException(new Refusal("malformed", field, "something else", expected));
        }
    }
}
