/**
 * Given names that one person goes by, a line a name: English, Finnish and Swedish everyday forms. A name may stand in
 * several lines. Only forms in common use; what is one letter away needs no line.
 */
const LINES = `
robert rob robbie bob bobby bert
william will willie bill billy liam wm
richard rich richie rick dick ricky
elizabeth elisabeth liz lizzie beth betty betsy eliza elsie lisa libby
margaret maggie meg peggy marge margie greta madge daisy
catherine katherine kathryn kate katie kathy cathy kitty cath kath
james jim jimmy jamie jas
john jack johnny jon jno
thomas tom tommy thos
charles charlie chuck chas carl
edward ed eddie ted teddy ned edw
michael mike mick mickey mikey
joseph joe joey jos
anthony tony antony ant
alexander alex al sandy alec xander sasha
alexandra alex sandra sandy lexi
samuel sam sammy saml
samantha sam
benjamin ben benny benj
daniel dan danny
david dave davey davy
matthew matt matty
andrew andy drew
nicholas nick nicky nicolas
christopher chris kit topher
christina christine chris tina chrissie
patrick pat paddy
patricia pat patty tricia trish
frederick fred freddie freddy fredk
francis frank frankie
frances fran fanny francie
george geo georgie
henry harry hal hank
gregory greg
stephen steven steve stevie
timothy tim timmy
jonathan jon jonny nathan
joshua josh
zachary zach zack
lawrence larry laurence laurie
leonard len lenny leo
philip phillip phil pip
peter pete
raymond ray
ronald ron ronnie
donald don donnie
kenneth ken kenny
gerald gerry jerry
jeffrey geoffrey jeff geoff
theodore theo ted teddy
walter walt wally
albert al bert bertie
alfred alf fred alfie
arthur art artie
harold harry hal
nathaniel nathan nat nate
abigail abby gail
amanda mandy
barbara barb babs
deborah debra deb debbie
dorothy dot dottie dolly
eleanor ellie nell nellie nora ellen
emily em emma
florence flo florrie
gabriel gabe
gabrielle gabby
helen nell ellen nellie
isabella isabelle isabel bella izzy
jacqueline jackie
jane janie jenny
jennifer jen jenny jenn
jessica jess jessie
judith judy
julia julie jules
kimberly kim
mary molly polly mae marie
martha patty mattie
matilda tilly mattie
nancy nan ann
pamela pam
rebecca becky becca
rose rosie rosemary
sarah sally sadie sara
susan sue susie suzanne susanna
theresa teresa terry tess
victoria vicky vic tori
virginia ginny
ann anne anna annie hannah nan nancy
matti matias mathias matthias masa
mikko mikael michael miska
jussi juhani johannes juha johan juho janne
pekka petteri pietari petri peter
antti andreas anders antero
heikki henrik henri hendrik
kalle kaarlo karl carl kaarle charles
lauri lauritz laurentius lars
liisa elisabet elisabeth elisa lisa liisi
maija maria marja mari maaria
leena helena lena eleonora
kaisa katariina katri kati katarina kaija
anni anna annika anneli
riitta margareta margit marketta margareetta
jaakko jaakob jakob jacob
erkki eerik erik eric eero
yrjo yrjana georg goran jorma
tapani tapio stefan teppo tahvo
ville vilho viljami vilhelm wilhelm william
olli olavi olof ola olle
tuomas tommi tuomo thomas
sami samuli samuel
aleksi aleksanteri alexander ale santeri
niko nikolai niklas nicholas
kristiina kirsti kirsi tiina kristina christina
sini sinikka
lasse lars lauri
pelle per peter par
kalle karl
nisse nils niklas
janne jan johan
gunilla gun
berit birgitta britta brita
kerstin kristina stina
`;

const variants = new Map<string, Set<number>>();
LINES.trim()
  .split('\n')
  .forEach((line, index) => {
    for (const name of line.split(' ')) variants.set(name, (variants.get(name) ?? new Set()).add(index));
  });
const first = new Map<string, string>();
for (const line of LINES.trim().split('\n'))
  for (const name of line.split(' ')) if (!first.has(name)) first.set(name, line.slice(0, line.indexOf(' ')));

/** Whether both are everyday forms of one given name. Symmetric, not transitive: Sandy is Alexander and Alexandra. */
export function areVariants(a: string, b: string): boolean {
  const left = variants.get(a);
  const right = left && variants.get(b);
  if (!left || !right) return false;
  for (const line of left) if (right.has(line)) return true;
  return false;
}

/** The name by which an everyday form is found: `bob` under `robert`. */
export const rootOfGivenName = (name: string): string => first.get(name) ?? name;
