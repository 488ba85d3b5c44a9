/** From matches and measures to effects, and to the sentence a citizen can be handed. */
package org.fuyuan.hub.screening.decision;
