package org.fuyuan.hub.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import org.fuyuan.hub.message.Refusal;

/**
 * One item as the partner wrote it.
 *
 * @param number 1 for the first
 * @param content in the partner's names; possibly incomplete when refused
 * @param refusal why it breaks the partner's own schema, or null
 */
record Part(int number, JsonNode content, Refusal refusal) {}
