package org.fuyuan.hub.screening.web;

import java.security.Principal;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.fuyuan.hub.message.Refusal;
import org.fuyuan.hub.message.RefusedException;
import org.fuyuan.hub.screening.objection.Awaited;
import org.fuyuan.hub.screening.objection.Filer;
import org.fuyuan.hub.screening.objection.ObjectionAnswering;
import org.fuyuan.hub.screening.objection.ObjectionFiling;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What people of the court do with objections: take one down, let it wait, answer it, take a suppression back. */
@Controller
@RequestMapping("/objections")
class ObjectionActs {

    private static final String BACK = "redirect:/objections/{id}";

    private final ObjectionFiling filing;
    private final ObjectionAnswering answering;

    ObjectionActs(ObjectionFiling filing, ObjectionAnswering answering) {
        this.filing = filing;
        this.answering = answering;
    }

    @PostMapping
    String file(PostedObjection form, Principal person, RedirectAttributes next) {
        UUID[] filed = new UUID[1];
        tell(next, "act.objectionfiled", () -> {
            filed[0] = filing.file(given(form).filing(), Filer.officer(person.getName()), null)
                    .id();
        });
        return filed[0] == null ? "redirect:/objections" : "redirect:/objections/" + filed[0];
    }

    @PostMapping("/{id}/wait")
    String await(
            @PathVariable UUID id,
            @RequestParam int revision,
            @RequestParam Awaited awaited,
            @RequestParam String note,
            Principal person,
            RedirectAttributes next) {
        tell(next, "act.objectionwaits", () -> answering.await(id, revision, awaited, note, person.getName()));
        return BACK;
    }

    @PostMapping("/{id}/resume")
    String resume(
            @PathVariable UUID id,
            @RequestParam int revision,
            @RequestParam String note,
            Principal person,
            RedirectAttributes next) {
        tell(next, "act.objectionresumed", () -> answering.resume(id, revision, note, person.getName()));
        return BACK;
    }

    @PostMapping("/{id}/answer")
    String answer(@PathVariable UUID id, ObjectionAnswerForm form, Principal person, RedirectAttributes next) {
        tell(next, "act.objectionanswered", () -> {
            if (form.isEmpty()) {
                throw new RefusedException(
                        new Refusal("missing", "verdict", "nothing", "SUPPRESSION, CORRECTION or REJECT"));
            }
            answering.answer(id, form.answer(), person.getName());
        });
        return BACK;
    }

    @PostMapping("/{id}/suppression/end")
    String endSuppression(
            @PathVariable UUID id, @RequestParam String reason, Principal person, RedirectAttributes next) {
        tell(next, "act.suppressionended", () -> answering.endSuppression(id, reason, person.getName()));
        return BACK;
    }

    /** A form sends a field left empty as an empty text. */
    private static PostedObjection given(PostedObjection form) {
        return new PostedObjection(
                given(form.decision()),
                given(form.party()),
                given(form.entry()),
                given(form.kind()),
                form.text(),
                form.contact());
    }

    private static String given(String field) {
        return field == null || field.isBlank() ? null : field.strip();
    }

    private static void tell(RedirectAttributes next, String done, Runnable act) {
        try {
            act.run();
            put(next, done, "");
        } catch (RefusedException refused) {
            put(next, "act.refused", "bad", refused.refusal().sentence());
        } catch (IllFormedException refused) {
            put(next, "act.refused", "bad", refused.getMessage());
        } catch (NoSuchElementException unknown) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "no objection", unknown);
        }
    }

    private static void put(RedirectAttributes next, String notice, String tone, Object... figures) {
        next.addFlashAttribute("notice", notice);
        next.addFlashAttribute("noticeTone", tone);
        next.addFlashAttribute("noticeFigures", figures);
    }
}
