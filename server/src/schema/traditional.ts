// Which simplified character a traditional one stands for, of those that titles, sections and labels are made of: mirrors of government
// sites show whole pages in traditional characters.

/** Each traditional character, followed by the simplified one. */
export const traditional =
  '總总體体況况動动開开規规範范許许處处罰罚強强務务決决數数單单萬万額额項项條条購购採采請请結结轉转計计業业構构組组織织機机' +
  '類类屬属國国護护權权內内過过執执詢询現现補补確确訪访舉举報报訴诉復复複复無无認认獲获當当繼继續续辦办議议訟讼維维糾纠審审' +
  '經经問问題题進进關关級级費费繳缴納纳廢废發发對对選选減减穩稳個个號号間间時时為为與与應应實实標标統统會会來来長长監监區区縣县' +
  '鎮镇鄉乡廳厅書书設设學学衛卫財财農农環环資资製制於于後后沒没據据係系門门導导營营產产場场點点這这';
