package org.fuyuan.hub.mapping;

import javax.xml.validation.Schema;
import javax.xml.validation.Validator;
import javax.xml.validation.ValidatorHandler;

/**
 * A schema that gives out the same validator again and again. JAXB asks for one with every document, and making it costs many times
 * what validating a small document does; each begins anew with the document it is given. Not thread-safe: one for each reader or writer.
 */
final class ReusedValidation extends Schema {

    private final Schema schema;
    private final ValidatorHandler handler;

    ReusedValidation(Schema schema) {
        this.schema = schema;
        this.handler = schema.newValidatorHandler();
    }

    @Override
    public ValidatorHandler newValidatorHandler() {
        return handler;
    }

    @Override
    public Validator newValidator() {
        return schema.newValidator();
    }
}
