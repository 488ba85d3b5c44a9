/** Who may come in: people with roles, partners with credentials, and nobody else. */
package org.fuyuan.hub.access;
