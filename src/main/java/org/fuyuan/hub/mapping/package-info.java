/** Mapping folders: formats, code tables and explained refusals between partners' documents and canonical messages. */
package org.fuyuan.hub.mapping;
