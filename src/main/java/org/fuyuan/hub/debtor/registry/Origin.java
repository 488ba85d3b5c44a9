package org.fuyuan.hub.debtor.registry;

import java.util.UUID;

/**
 * By whom and in which document statements came.
 *
 * @param actor a partner's id
 */
public record Origin(String actor, UUID document) {}
