/** Decisions kept durably before they are answered, many to a commit, and shown again later as they were given. */
package org.fuyuan.hub.screening.evidence;
