package org.fuyuan.hub.debtor.registry;

import java.time.Instant;
import java.util.UUID;

/**
 * Who made a transition, when, why and on which article.
 *
 * @param document the inbox document it came by, or null
 */
public record Cause(String actor, Instant at, String reason, String article, UUID document) {}
