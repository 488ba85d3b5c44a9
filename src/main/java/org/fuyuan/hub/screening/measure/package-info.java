/** The catalogue of measures 惩戒措施目录: which business meets which effect, on which law; read from files, every version kept. */
package org.fuyuan.hub.screening.measure;
